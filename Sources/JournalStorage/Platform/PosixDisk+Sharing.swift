import CPlatform
import Glibc

extension PosixDisk {
  /// `F_OFD_SETLK` on one byte.
  public func tryLock(
    _ file: DiskFile, byte: UInt64, _ kind: LockKind
  ) throws(DiskFault) -> Bool {
    do throws(DiskFault) {
      let exclusive: Int32 = kind == .exclusive ? 1 : 0
      _ = try Self.retrying { pult_lock_byte(file.descriptor, byte, exclusive) }
      return true
    } catch {
      if error.errorNumber == EAGAIN || error.errorNumber == EACCES { return false }
      throw error
    }
  }

  /// `F_OFD_SETLK` with `F_UNLCK`.
  public func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault) {
    _ = try Self.retrying { pult_unlock_byte(file.descriptor, byte) }
  }

  /// `mmap`, shared.
  public func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer {
    let protection = writable ? PROT_READ | PROT_WRITE : PROT_READ
    guard let address = mmap(nil, length, protection, MAP_SHARED, file.descriptor, 0),
      address != MAP_FAILED
    else { throw DiskFault(errorNumber: errno) }
    return address
  }

  /// `munmap`.
  public func unmap(_ address: UnsafeMutableRawPointer, length: Int) {
    // Fails only for an address that was never mapped.
    _ = munmap(address, length)
  }

  /// `mmap`, private and writable, with all of it asked for at once.
  public func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap {
    guard
      let address = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE, file.descriptor, 0),
      address != MAP_FAILED
    else { throw DiskFault(errorNumber: errno) }
    // A hint for a cold start: the disk reads ahead in large pieces. Without it all the same comes,
    // page by page.
    _ = madvise(address, length, MADV_WILLNEED)
    return PrivateMap(address, length: length) { address, length in
      // Fails only for an address that was never mapped.
      _ = munmap(address, length)
    }
  }

  /// `FUTEX_WAIT`, shared between processes.
  public func sleep(
    on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds: Int64
  ) {
    pult_futex_wait(word, value, milliseconds)
  }

  /// `FUTEX_WAKE`.
  public func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool {
    pult_futex_wake(word, sleepers == .first ? 1 : .max) > 0
  }

  /// `inotify_init1`.
  public func makeWatch() throws(DiskFault) -> DiskFile {
    let flags = Int32(IN_CLOEXEC | IN_NONBLOCK)
    return DiskFile(descriptor: try Self.retrying { inotify_init1(flags) })
  }

  /// `inotify_add_watch`.
  public func watch(
    _ watch: DiskFile, _ path: String, for event: WatchEvent
  ) throws(DiskFault) {
    let events: UInt32 =
      switch event {
      case .written: UInt32(IN_MODIFY)
      case .named: UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
      }
    _ = try Self.retrying { inotify_add_watch(watch.descriptor, path, events) }
  }

  /// Reads the events of inotify until there are none.
  public func drain(_ watch: DiskFile) throws(DiskFault) {
    // Identical events coalesce and the queue may overflow: an event says "look", nothing more.
    do throws(DiskFault) {
      try withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) {
        (buffer) throws(DiskFault) in
        while try Self.retrying({ Glibc.read(watch.descriptor, buffer.baseAddress, 4096) }) > 0 {}
      }
    } catch {
      if error.errorNumber != EAGAIN { throw error }
    }
  }
}

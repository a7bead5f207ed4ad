import CPlatform
import Glibc

/// Who is at the desk, told by files: each console keeps one in the desk's `presence/` folder, with
/// a lock on its first byte for as long as it lives. The kernel lets go of the lock when the
/// process ends in whatever way, so a file whose lock is free is a dead console's; who sees it
/// removes it.
///
/// No timer and no journal entry: a change of a file wakes the watchers through inotify.
public final class PresenceFolder {
  private let folder: String
  private let name: String
  private let file: Int32
  private let watch: Int32
  /// Files that were closed since the last look: their lock may be free in a moment.
  private var closed: Set<String> = []

  /// Puts this console's file among the others and watches the folder.
  ///
  /// - Parameters:
  ///   - folder: the desk's `presence` folder; it is made where it is missing.
  ///   - line: what this console says first.
  public init(folder: String, _ line: PresenceLine) throws(FileFailure) {
    self.folder = folder
    name = String(line.mark)
    if !FileSystem.isDirectory(folder) { try FileSystem.makeDirectories(folder, mode: 0o2770) }
    let draft = folder + "/." + name
    file = try SystemCall.check(.open, draft) {
      Glibc.open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o660)
    }
    watch = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    do throws(FileFailure) {
      // The desk is shared by its group, whatever `umask` says (DESIGN §4.19).
      _ = try SystemCall.check(.open, draft) { fchmod(file, 0o660) }
      _ = try SystemCall.check(.open, draft) { pult_lock_byte(file, 0, 1) }
      try write(line)
      if watch < 0 {
        throw FileFailure(operation: .inspect, path: folder, reason: .system(errno))
      }
      let events = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE)
      _ = try SystemCall.check(.inspect, folder) { inotify_add_watch(watch, folder, events) }
      // Named only now that its lock is held: no one takes it for a dead console's.
      let final = folder + "/" + name
      _ = try SystemCall.check(.rename, final) { Glibc.rename(draft, final) }
    } catch {
      close()
      throw error
    }
  }

  /// Readable when another console came, went or opened something.
  public var descriptor: Int32 { watch }

  /// Says what this console has open now.
  public func announce(_ line: PresenceLine) throws(FileFailure) { try write(line) }

  /// Takes this console's file away.
  public func leave() {
    // One that is left behind is found by its free lock.
    _ = unlink(folder + "/" + name)
    close()
  }

  private func close() {
    _ = Glibc.close(file)
    if watch >= 0 { _ = Glibc.close(watch) }
  }

  private func write(_ line: PresenceLine) throws(FileFailure) {
    let bytes = line.encoded()
    _ = try SystemCall.check(.write, folder + "/" + name) {
      bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    }
  }

  /// The other consoles that live, and removes what dead ones left.
  public func others() throws(FileFailure) -> [PresenceLine] {
    takeEvents()
    let found = try Self.consoles(in: folder, except: name, closed: closed)
    closed = []
    return found
  }

  /// Every console that lives on a desk; what dead ones left is removed.
  public static func consoles(in folder: String) throws(FileFailure) -> [PresenceLine] {
    try consoles(in: folder, except: nil, closed: [])
  }

  private static func consoles(
    in folder: String, except own: String?, closed: Set<String>
  ) throws(FileFailure) -> [PresenceLine] {
    var lines: [PresenceLine] = []
    for name in try FileSystem.list(folder) where name != own {
      let path = folder + "/" + name
      do throws(FileFailure) {
        if try isHeld(path, patient: closed.contains(name)) {
          if let line = PresenceLine(try FileSystem.read(path, limitBytes: 4_096)) {
            if !name.hasPrefix(".") { lines.append(line) }
          }
        } else if isLeftBehind(name) {
          try FileSystem.remove(path)
        }
      } catch {
        // It went between two looks, or belongs to someone whose files we may not read.
        guard [.system(ENOENT), .system(EACCES), .system(EPERM)].contains(error.reason) else {
          throw error
        }
      }
    }
    return lines
  }

  /// A file on its way in has a name with a dot and is not locked at once: only a dead process's is
  /// left behind.
  private static func isLeftBehind(_ name: String) -> Bool {
    guard name.hasPrefix(".") else { return UInt64(name) != nil }
    return UInt64(name.dropFirst()).map { !ProcessMark.isRunning($0) } ?? false
  }

  /// Whether a console holds the lock of its file. The kernel tells of a close just before it lets
  /// go of the lock, so a file that was closed is looked at for up to ten milliseconds.
  private static func isHeld(_ path: String, patient: Bool) throws(FileFailure) -> Bool {
    try SystemCall.withFile(path, flags: O_RDONLY) { (descriptor) throws(FileFailure) in
      for look in 0..<20 {
        if pult_lock_byte(descriptor, 0, 0) == 0 { return false }
        let code = errno
        guard code == EAGAIN || code == EACCES else {
          throw FileFailure(operation: .inspect, path: path, reason: .system(code))
        }
        if !patient || look == 19 { return true }
        _ = usleep(500)
      }
      return true
    }
  }

  /// Empties the queue of events, keeping the names of files that were closed.
  private func takeEvents() {
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
      while true {
        let count = read(watch, buffer.baseAddress, buffer.count)
        if count <= 0 { return }
        var offset = 0
        while offset + MemoryLayout<inotify_event>.size <= count {
          let event = buffer.load(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          let end = min(count, start + Int(event.len))
          if event.mask & UInt32(IN_CLOSE_WRITE) != 0 {
            let bytes = buffer[start..<end].prefix { $0 != 0 }
            closed.insert(String(decoding: bytes, as: UTF8.self))
          }
          offset = end
        }
      }
    }
  }
}

import JournalStorage

extension SimulatedDisk {
  func tryLock(_ file: DiskFile, byte: UInt64, _ kind: LockKind) throws(DiskFault) -> Bool {
    let inode = inode(file)
    let isHeld = locks.contains {
      $0.inode == inode && $0.byte == byte && $0.owner != file.descriptor
        && ($0.kind == .exclusive || kind == .exclusive)
    }
    if isHeld { return false }
    locks.removeAll { $0.inode == inode && $0.byte == byte && $0.owner == file.descriptor }
    locks.append((inode, byte, file.descriptor, kind))
    return true
  }

  func unlock(_ file: DiskFile, byte: UInt64) throws(DiskFault) {
    locks.removeAll { $0.byte == byte && $0.owner == file.descriptor }
  }

  func map(
    _ file: DiskFile, length: Int, writable: Bool
  ) throws(DiskFault) -> UnsafeMutableRawPointer {
    let inode = inode(file)
    if let mapping = mappings[inode] { return mapping.address }
    let address = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: 4096)
    let data = state.files[inode]?.data ?? []
    precondition(data.count >= length, "A map behind the end of its file kills the process.")
    data.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { address.copyMemory(from: start, byteCount: length) }
    }
    mappings[inode] = Mapping(address: address, length: length)
    return address
  }

  func unmap(_ address: UnsafeMutableRawPointer, length: Int) {}

  func mapPrivate(_ file: DiskFile, length: Int) throws(DiskFault) -> PrivateMap {
    let address = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: 4096)
    let data = state.files[inode(file)]?.data ?? []
    precondition(data.count >= length, "A map behind the end of its file kills the process.")
    data.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { address.copyMemory(from: start, byteCount: length) }
    }
    return PrivateMap(address, length: length) { address, _ in address.deallocate() }
  }

  /// Nobody else runs while one sleeps, but what the test lets happen.
  func sleep(
    on word: UnsafeMutableRawPointer, while value: UInt32, milliseconds time: Int64
  ) {
    guard word.load(as: UInt32.self) == value else { return }
    sleeps += 1
    milliseconds += time
    onSleep?()
  }

  func wake(_ word: UnsafeMutableRawPointer, _ sleepers: Sleepers) -> Bool {
    wakes += 1
    return false
  }

  func makeWatch() throws(DiskFault) -> DiskFile { DiskFile(descriptor: -1) }

  func watch(_ watch: DiskFile, _ path: String, for event: WatchEvent) throws(DiskFault) {}

  func drain(_ watch: DiskFile) throws(DiskFault) {}

  func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity { identity }
}

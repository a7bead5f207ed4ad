import JournalStorage

extension SimulatedDisk {
  func open(_ path: String, _ intent: OpenIntent) throws(DiskFault) -> DiskFile {
    if state.names[path] == nil, intent == .create || intent == .createNew {
      guard state.names[parent(of: path)] != nil else {
        throw DiskFault(cause: .notFound, errorNumber: 2)
      }
      make(path, SimulatedFile())
    } else if intent == .createNew {
      throw DiskFault(cause: .exists, errorNumber: 17)
    }
    let inode = try inode(path)
    nextDescriptor += 1
    openFiles[nextDescriptor] = inode
    openPaths[nextDescriptor] = path
    return DiskFile(descriptor: nextDescriptor)
  }

  func make(_ path: String, _ file: SimulatedFile) {
    let inode = state.nextInode
    state.nextInode += 1
    state.files[inode] = file
    state.names[path] = inode
    state.pending.append(.made(path, inode))
    changed("make \(name(path))")
  }

  func close(_ file: DiskFile) {
    openFiles[file.descriptor] = nil
    locks.removeAll { $0.owner == file.descriptor }
  }

  func read(
    _ file: DiskFile, into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    let inode = inode(file)
    let path = openPaths[file.descriptor] ?? ""
    log.append("read \(name(path))")
    if let mapping = mappings[inode] {
      let mapped = UnsafeRawBufferPointer(start: mapping.address, count: mapping.length)
      let part = mapped.dropFirst(Int(offset)).prefix(buffer.count)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: part))
      return part.count
    }
    guard let data = state.files[inode]?.data else { return 0 }
    let start = min(Int(offset), data.count)
    let count = min(buffer.count, data.count - start)
    if misbehaviour.isUnreadable(inode, from: start, count: count) {
      throw DiskFault(cause: .inputOutput, errorNumber: 5)
    }
    data.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + count]))
    }
    if misbehaviour.isStale(path) { state.files[inode]?.stale(buffer, at: start) }
    return count
  }

  func write(
    _ file: DiskFile, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) throws(DiskFault) -> Int {
    let inode = inode(file)
    try requireRoom(inode, end: Int(offset) + bytes.count)
    if let mapping = mappings[inode], let source = bytes.baseAddress {
      (mapping.address + Int(offset)).copyMemory(from: source, byteCount: bytes.count)
    } else {
      state.files[inode]?.write(bytes, at: Int(offset))
    }
    let path = openPaths[file.descriptor] ?? ""
    if misbehaviour.isMisdirected(path) {
      state.files[inode]?.misdirect(
        from: Int(offset), count: bytes.count, by: misbehaviour.misdirected.sectors)
    }
    changed("write \(name(path))")
    return bytes.count
  }

  func synchronizeData(_ file: DiskFile) throws(DiskFault) {
    let inode = inode(file)
    let path = openPaths[file.descriptor] ?? ""
    if misbehaviour.isLying(path) {
      state.files[inode]?.pretendToSynchronize()
    } else {
      state.files[inode]?.synchronize()
    }
    changed("sync \(name(path))")
  }

  func synchronize(_ file: DiskFile) throws(DiskFault) {
    let path = openPaths[file.descriptor] ?? ""
    guard state.files[inode(file)]?.isDirectory == true else {
      return try synchronizeData(file)
    }
    state.synchronizeDirectory(path)
    changed("sync \(name(path))/")
  }

  func setPermissions(_ path: String, _ mode: UInt32) throws(DiskFault) {
    state.files[try inode(path)]?.permissions = mode
  }

  func status(_ path: String) throws(DiskFault) -> FileStatus {
    let file = state.files[try inode(path)]
    return FileStatus(
      isDirectory: file?.isDirectory ?? false, sizeBytes: UInt64(file?.data.count ?? 0),
      permissions: file?.permissions ?? 0,
      place: FilePlace(device: 1, inode: UInt64(try inode(path))))
  }

  func list(_ path: String) throws(DiskFault) -> [String] {
    _ = try inode(path)
    return state.names.keys.filter { $0 != "/" && parent(of: $0) == path }
      .map { String($0.dropFirst(path.count + (path == "/" ? 0 : 1))) }.sorted()
  }

  func createDirectory(_ path: String) throws(DiskFault) {
    guard state.names[path] == nil else { throw DiskFault(cause: .exists, errorNumber: 17) }
    _ = try inode(parent(of: path))
    make(path, SimulatedFile(isDirectory: true))
  }

  func renameNew(_ from: String, _ to: String) throws(DiskFault) {
    guard state.names[to] == nil else { throw DiskFault(cause: .exists, errorNumber: 17) }
    _ = try inode(from)
    SimulatedState.rename(from, to, in: &state.names)
    state.pending.append(.renamed(from, to))
    changed("rename \(name(to))")
  }

  func rename(_ from: String, _ to: String) throws(DiskFault) {
    _ = try inode(from)
    SimulatedState.rename(from, to, in: &state.names)
    state.pending.append(.renamed(from, to))
    changed("rename \(name(to))")
  }

  func link(_ existing: String, _ new: String) throws(DiskFault) {
    guard state.names[new] == nil else { throw DiskFault(cause: .exists, errorNumber: 17) }
    let inode = try inode(existing)
    state.names[new] = inode
    state.pending.append(.made(new, inode))
    changed("link \(name(new))")
  }

  func remove(_ path: String) throws(DiskFault) {
    _ = try inode(path)
    state.names[path] = nil
    state.pending.append(.removed(path))
    changed("remove \(name(path))")
  }

  func forgetCached(_ file: DiskFile) throws(DiskFault) {
    state.files[inode(file)]?.forgetCached()
  }

  func space(_ path: String) throws(DiskFault) -> DiskSpace {
    _ = try inode(path)
    let room = capacityBytes.map { UInt64(max(0, $0 - usedBytes)) }
    return DiskSpace(freeBytes: room ?? freeBytes, isReadOnly: false)
  }
}

import Crypto

/// How fast files are copied: in slices with pauses, each slice on the disk before the next one,
/// so that who appends meanwhile never waits behind a queue of written pages.
struct CopyPace: Sendable {
  var sliceBytes = 256 << 10
  var pauseMicroseconds: UInt32 = 3000
}

extension Disk {
  /// Copies the first `length` bytes of a file into a new one, durable when it returns; their
  /// hash.
  func copy(
    _ source: String, to target: String, length: UInt64, pace: CopyPace
  ) throws(DiskFault) -> [UInt8] {
    let from = try open(source, .read)
    defer { close(from) }
    if try exists(target) { try remove(target) }
    let to = try open(target, .createNew)
    defer { close(to) }
    var hash = SHA256()
    try Scratch.bytes(pace.sliceBytes) { (buffer) throws(DiskFault) in
      var position: UInt64 = 0
      while position < length {
        let wanted = min(buffer.count, Int(length - position))
        let slice = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        let count = try readAll(from, into: slice, at: position)
        // Shorter than it was: the survey of the copy says where.
        if count == 0 { break }
        let bytes = UnsafeRawBufferPointer(rebasing: slice[..<count])
        hash.update(bufferPointer: bytes)
        try writeAll(to, bytes, at: position)
        position += UInt64(count)
        try synchronizeData(to)
        if pace.pauseMicroseconds > 0, position < length {
          pause(microseconds: pace.pauseMicroseconds)
        }
      }
    }
    try synchronize(to)
    try forgetCached(to)
    return Array(hash.finalize())
  }

  /// The hash of a file's first bytes, as the device has them.
  func hash(_ path: String, length: UInt64, pace: CopyPace) throws(DiskFault) -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    try forgetCached(file)
    var hash = SHA256()
    try Scratch.bytes(pace.sliceBytes) { (buffer) throws(DiskFault) in
      var position: UInt64 = 0
      while position < length {
        let wanted = min(buffer.count, Int(length - position))
        let slice = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        let count = try readAll(file, into: slice, at: position)
        if count == 0 { break }
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: slice[..<count]))
        position += UInt64(count)
        if pace.pauseMicroseconds > 0 { pause(microseconds: pace.pauseMicroseconds / 4) }
      }
    }
    return Array(hash.finalize())
  }

  /// Writes a small file whole: under another name, synced, renamed, the folder synced.
  func replace(
    _ path: String, by bytes: [UInt8], through temporary: String, in folder: String
  ) throws(DiskFault) {
    if try exists(temporary) { try remove(temporary) }
    let file = try open(temporary, .createNew)
    defer { close(file) }
    try Scratch.bytes(bytes.count) { (buffer) throws(DiskFault) in
      buffer.copyBytes(from: bytes)
      try writeAll(file, UnsafeRawBufferPointer(buffer), at: 0)
    }
    try synchronize(file)
    try rename(temporary, path)
    try synchronizeDirectory(folder)
  }

  /// A small file whole; nil when it is not there.
  func contents(_ path: String, atMost limit: UInt64 = 64 << 20) throws(DiskFault) -> [UInt8]? {
    guard try exists(path) else { return nil }
    let size = Int(min(try status(path).sizeBytes, limit))
    let file = try open(path, .read)
    defer { close(file) }
    return try Scratch.bytes(max(size, 1)) { (buffer) throws(DiskFault) in
      Array(buffer[..<(try readAll(file, into: buffer, at: 0))].prefix(size))
    }
  }

  /// Files below a folder, relative to it, without folders.
  func files(below folder: String) throws(DiskFault) -> [String] {
    guard try exists(folder) else { return [] }
    var found: [String] = []
    for name in try list(folder) {
      if try status(folder + "/" + name).isDirectory {
        found += try files(below: folder + "/" + name).map { name + "/" + $0 }
      } else {
        found.append(name)
      }
    }
    return found
  }

  /// Makes a folder and those above it inside `root`.
  func createFolders(_ path: String, in root: String) throws(DiskFault) {
    var reached = root
    for name in path.split(separator: "/") {
      reached += "/" + name
      guard try !exists(reached) else { continue }
      try createDirectory(reached)
      try setPermissions(reached, DeskPermissions.directory)
    }
  }

  /// Whether a path is a folder or lies in it, whatever the names: compares places upwards.
  func isInside(_ path: String, _ folder: String) throws(DiskFault) -> Bool {
    if path == folder || path.hasPrefix(folder + "/") { return true }
    guard try exists(folder) else { return false }
    let wanted = try status(folder).place
    var upward = path
    while try !exists(upward) {
      guard let slash = upward.lastIndex(of: "/") else {
        upward = "."
        break
      }
      upward = slash == upward.startIndex ? "/" : String(upward[..<slash])
    }
    var place = try status(upward).place
    for _ in 0..<128 {
      if place == wanted { return true }
      upward += "/.."
      guard try exists(upward) else { return false }
      let above = try status(upward).place
      if above == place { return false }
      place = above
    }
    return false
  }
}

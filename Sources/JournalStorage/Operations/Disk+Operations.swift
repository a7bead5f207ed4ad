import Crypto

/// How fast files are copied: in slices with pauses, each slice on the disk before the next one,
/// so that who appends meanwhile never waits behind a queue of written pages.
struct CopyPace: Sendable {
  var sliceBytes = 256 << 10
  var pauseMicroseconds: UInt32 = 3000

  /// Reading alone keeps nobody from the disk for long.
  var ofReading: CopyPace {
    CopyPace(sliceBytes: sliceBytes, pauseMicroseconds: pauseMicroseconds / 4)
  }
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
    let hash = try slices(of: from, length: length, pace) { (bytes, position) throws(DiskFault) in
      try writeAll(to, bytes, at: position)
      try synchronizeData(to)
    }
    try synchronize(to)
    try forgetCached(to)
    return hash
  }

  /// The hash of a file's first bytes, as the device has them.
  func hash(_ path: String, length: UInt64, pace: CopyPace) throws(DiskFault) -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    try forgetCached(file)
    return try slices(of: file, length: length, pace.ofReading) { (_, _) throws(DiskFault) in }
  }

  /// Hands out a file's first bytes in slices, with pauses between; their hash.
  func slices(
    of file: DiskFile, length: UInt64, _ pace: CopyPace,
    _ body: (UnsafeRawBufferPointer, UInt64) throws(DiskFault) -> Void
  ) throws(DiskFault) -> [UInt8] {
    var hash = SHA256()
    try Scratch.bytes(pace.sliceBytes) { (buffer) throws(DiskFault) in
      var position: UInt64 = 0
      while position < length {
        let wanted = min(buffer.count, Int(length - position))
        let slice = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        let count = try readAll(file, into: slice, at: position)
        // Shorter than it was: the survey of the copy says where.
        if count == 0 { break }
        let bytes = UnsafeRawBufferPointer(rebasing: slice[..<count])
        hash.update(bufferPointer: bytes)
        try body(bytes, position)
        position += UInt64(count)
        if pace.pauseMicroseconds > 0, position < length {
          pause(microseconds: pace.pauseMicroseconds)
        }
      }
    }
    return Array(hash.finalize())
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

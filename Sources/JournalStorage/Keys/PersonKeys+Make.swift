import Crypto

/// Making keys. The append lock is held, or the desk is just being made.
extension PersonKeys {
  /// Makes the first wrapping key of a journal, durable when it returns. One that a killed creation
  /// left is another journal's.
  func makeFirst() throws(DiskFault) {
    let first = try WrappingKey.random(1, disk)
    try writeDurably(first.file(of: journal), as: files.wrapping(1))
    hold(first)
  }

  /// Sees to it that a person has a key that is durable before anything is sealed with it.
  ///
  /// - Returns: false where the person's key was destroyed.
  func prepare(_ subject: UInt64) throws(JournalError) -> Bool {
    if isLast(subject) { return true }
    let id = KeyBlock.ID(of: subject)
    if !isHeld(id) {
      let wrapping = try wrappingKey()
      if try readBlock(id, under: wrapping) == nil { try makeBlock(id, under: wrapping) }
    }
    return try key(of: subject) != nil
  }

  private func makeBlock(
    _ id: KeyBlock.ID, under wrapping: WrappingKey
  ) throws(JournalError) {
    let path = files.block(id, wrapping.number)
    try disk.attempt(.write, path) { () throws(DiskFault) in
      let block = try KeyBlock.random(disk)
      try write(block, id, under: wrapping)
    }
    _ = try readBlock(id, under: wrapping)
  }

  private func write(
    _ block: KeyBlock, _ id: KeyBlock.ID, under wrapping: WrappingKey
  ) throws(DiskFault) {
    try writeDurably(try wrap(block, id, under: wrapping), as: files.block(id, wrapping.number))
  }

  func wrap(
    _ block: KeyBlock, _ id: KeyBlock.ID, under wrapping: WrappingKey
  ) throws(DiskFault) -> [UInt8] {
    let nonce = try disk.randomBytes(12)
    guard
      let bytes = block.wrapped(
        id, under: wrapping.key, number: wrapping.number, journal: journal, nonce: nonce)
    else { throw DiskFault(cause: .other, errorNumber: 0) }
    return bytes
  }

  /// The file is there whole or not at all, also after a power cut.
  func writeDurably(_ bytes: [UInt8], as path: String) throws(DiskFault) {
    try disk.replace(path, by: bytes, through: files.unfinished)
    try disk.synchronizeDirectory(files.folder)
  }
}

extension Disk {
  func randomBytes(_ count: Int) throws(DiskFault) -> [UInt8] {
    try Scratch.bytes(count) { (buffer) throws(DiskFault) in
      try fillRandom(buffer)
      return Array(buffer)
    }
  }
}

import Crypto

/// The keys of the desk's persons, and the sealing of what is private with them.
///
/// A person's key is random and stands wrapped in `keys/`, outside the journal: whoever destroys it
/// has made every copy of that person's entries unreadable, also those in old backups. Blocks are
/// read when a person of theirs is first met, and kept.
final class PersonKeys {
  let disk: any Disk
  let files: KeyFiles
  let journal: Identity
  private var wrapping: WrappingKey?
  private var blocks: [KeyBlock.ID: KeyBlock] = [:]
  /// The person before: entries of one person come together.
  private var last: (subject: UInt64, key: SymmetricKey)?
  /// What a sealed part is bound to: journal, sequence, stream.
  let bound = UnsafeMutableRawBufferPointer.allocate(byteCount: 32, alignment: 16)
  /// The text of the part that was opened last.
  var opened = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)

  init(disk: any Disk, paths: DeskPaths, journal: Identity) {
    self.disk = disk
    self.journal = journal
    files = KeyFiles(folder: paths.inside("keys"))
    bound.baseAddress?.store(journal, 0)
  }

  deinit {
    opened.baseAddress?.clear(opened.count)
    opened.deallocate()
    bound.deallocate()
  }

  /// Forgets all keys and texts: another process has destroyed some.
  func forget() {
    wrapping = nil
    blocks = [:]
    last = nil
    opened.baseAddress?.clear(opened.count)
  }

  func hold(_ key: WrappingKey) { wrapping = key }

  /// The person is the one whose key was asked for before.
  func isLast(_ subject: UInt64) -> Bool { last?.subject == subject }

  func isHeld(_ id: KeyBlock.ID) -> Bool { blocks[id] != nil }

  /// Another process may have destroyed keys since this one read them: what was sealed under a
  /// destroyed key would be lost. Asked once while the append lock is held, before sealing.
  func refresh() throws(JournalError) {
    guard let wrapping else { return }
    let path = files.wrapping(wrapping.number)
    let isThere = try disk.attempt(.read, path) { () throws(DiskFault) in try disk.exists(path) }
    if !isThere { forget() }
  }

  /// A person's key; nil where it was destroyed.
  ///
  /// - Throws: `.keysMissing` where the folder or the block is gone, `.keysUnusable` where it does
  ///   not open.
  func key(of subject: UInt64) throws(JournalError) -> SymmetricKey? {
    if let last, last.subject == subject { return last.key }
    let slot = KeyBlock.slot(of: subject)
    let block = try block(KeyBlock.ID(of: subject))
    if block.isDestroyed(slot) { return nil }
    let key = SymmetricKey(data: UnsafeRawBufferPointer(block.slot(slot)))
    last = (subject, key)
    return key
  }

  private func block(_ id: KeyBlock.ID) throws(JournalError) -> KeyBlock {
    if let block = blocks[id] { return block }
    if let block = try readBlock(id, under: try wrappingKey()) { return block }
    // Whoever erases wraps all blocks anew; the old ones go after the new key has its name.
    wrapping = nil
    if let block = try readBlock(id, under: try wrappingKey()) { return block }
    throw JournalError(.keysMissing, .read, path: files.folder)
  }

  func readBlock(
    _ id: KeyBlock.ID, under wrapping: WrappingKey
  ) throws(JournalError) -> KeyBlock? {
    let path = files.block(id, wrapping.number)
    guard
      let bytes = try disk.attempt(
        .read, path,
        { () throws(DiskFault) in
          try disk.contents(path, atMost: KeyBlock.fileBytes + 1)
        })
    else { return nil }
    guard
      let block = KeyBlock.unwrapped(
        bytes, id, under: wrapping.key, number: wrapping.number, journal: journal)
    else { throw JournalError(.keysUnusable, .read, path: path) }
    blocks[id] = block
    return block
  }

  /// The newest wrapping key.
  func wrappingKey() throws(JournalError) -> WrappingKey {
    if let wrapping { return wrapping }
    guard let number = try wrappingNumbers().max() else {
      throw JournalError(.keysMissing, .read, path: files.folder)
    }
    let path = files.wrapping(number)
    let bytes = try disk.attempt(.read, path) { () throws(DiskFault) in
      try disk.contents(path, atMost: WrappingKey.fileBytes + 1)
    }
    guard let bytes, let key = WrappingKey.read(bytes, number: number, journal: journal) else {
      throw JournalError(.keysUnusable, .read, path: path)
    }
    wrapping = key
    return key
  }

  func wrappingNumbers() throws(JournalError) -> [UInt64] {
    try names().compactMap(KeyFiles.wrappingNumber)
  }

  /// What is in the folder; nothing where there is none.
  func names() throws(JournalError) -> [String] {
    try disk.attempt(.read, files.folder) { () throws(DiskFault) -> [String] in
      guard try disk.exists(files.folder) else { return [] }
      return try disk.list(files.folder)
    }
  }
}

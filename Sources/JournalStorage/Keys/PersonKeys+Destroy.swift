/// Destroying a key. The append lock is held, so that nothing is sealed meanwhile.
extension PersonKeys {
  /// Takes a person's key out of the world: all other keys are wrapped anew under a new wrapping
  /// key, then the old one is overwritten and removed, so that an old copy of a block that a medium
  /// still holds opens with nothing.
  ///
  /// The name of the new wrapping key is the moment at which the key is gone; whatever a killed
  /// destruction left is put in order by the next one.
  func destroy(_ subject: UInt64) throws(JournalError) {
    forget()
    if try wrappingNumbers().isEmpty { return }
    let wrapping = try wrappingKey()
    try tidy(keeping: wrapping.number)
    let own = KeyBlock.ID(of: subject)
    let slot = KeyBlock.slot(of: subject)
    guard let block = try readBlock(own, under: wrapping), !block.isDestroyed(slot) else { return }
    let next = try disk.attempt(.write, files.folder) { () throws(DiskFault) in
      try WrappingKey.random(wrapping.number + 1, disk)
    }
    for (id, number) in try names().compactMap(KeyFiles.blockName) where number == wrapping.number {
      guard let block = try readBlock(id, under: wrapping) else { continue }
      if id == own { block.destroy(slot) }
      let path = files.block(id, next.number)
      // Nobody looks at it before the new wrapping key has its name.
      try disk.attempt(.write, path) { () throws(DiskFault) in
        try disk.create(
          path, holding: try wrap(block, id, under: next), permissions: DeskPermissions.file)
      }
    }
    try disk.attempt(.write, files.wrapping(next.number)) { () throws(DiskFault) in
      try disk.synchronizeDirectory(files.folder)
      try writeDurably(next.file(of: journal), as: files.wrapping(next.number))
    }
    forget()
    try tidy(keeping: next.number)
  }

  /// Destroys all wrapping keys but one, and removes what is wrapped under others.
  private func tidy(keeping number: UInt64) throws(JournalError) {
    let names = try names()
    let stale = names.filter { name in
      if let wrapping = KeyFiles.wrappingNumber(name) { return wrapping != number }
      if let block = KeyFiles.blockName(name) { return block.number != number }
      return files.folder + "/" + name == files.unfinished
    }
    guard !stale.isEmpty else { return }
    try disk.attempt(.write, files.folder) { () throws(DiskFault) in
      // The wrapping keys sort behind the blocks; they go first.
      for name in stale.reversed() {
        let path = files.folder + "/" + name
        if KeyFiles.wrappingNumber(name) != nil {
          try disk.destroy(path)
        } else {
          try disk.remove(path)
        }
      }
      try disk.synchronizeDirectory(files.folder)
    }
  }
}

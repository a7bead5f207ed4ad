/// The names inside `keys/` (`Docs/JournalFormat.md`, "The keys").
struct KeyFiles {
  let folder: String

  /// The key under which all blocks of its number are wrapped.
  func wrapping(_ number: UInt64) -> String { folder + "/kek-\(number)" }

  /// The keys of 1,024 persons, wrapped.
  func block(_ block: KeyBlock.ID, _ number: UInt64) -> String {
    folder + "/block-\(number)-\(block.type)-\(block.place)"
  }

  /// What is written before it gets its name.
  var unfinished: String { folder + "/next.tmp" }

  /// Whose erasure has been asked for and is not through.
  var erasing: String { folder + "/erasing" }

  static func wrappingNumber(_ name: String) -> UInt64? {
    guard name.hasPrefix("kek-") else { return nil }
    return UInt64(name.dropFirst(4))
  }

  /// The block that a file holds, and the number of the key that it is wrapped under.
  static func blockName(_ name: String) -> (block: KeyBlock.ID, number: UInt64)? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "block", let number = UInt64(parts[1]),
      let type = UInt8(parts[2]), let place = UInt64(parts[3])
    else { return nil }
    return (KeyBlock.ID(type: type, place: place), number)
  }
}

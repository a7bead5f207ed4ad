import HelpdeskDomain
import HelpdeskStore

/// The codec of entries under bytes that nobody wrote: an entry or nil, never a trap.
enum FuzzedEntry {
  /// What may never happen, whatever the bytes are.
  struct Broken: Error {
    var what: String
  }

  /// The first byte says how many of the next are facts; what follows is the private part. An entry
  /// that was read is written again and read again: it must stay what it is.
  static func run(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let rest = bytes.dropFirst()
    let facts = Array(rest.prefix(Int(first)))
    let head = EntryCodec.Head(stream: 32 << 56 | 1, kind: 32 << 8 | 2, subject: 0)
    guard let entry = decode(head, facts, Array(rest.dropFirst(Int(first)))) else { return }
    let parts = EntryCodec.encode(entry)
    guard let again = decode(head, parts.facts, parts.privatePart) else {
      throw Broken(what: "an entry that was read cannot be written")
    }
    guard EntryCodec.encode(again) == parts else {
      throw Broken(what: "an entry changes when it is written")
    }
  }

  private static func decode(
    _ head: EntryCodec.Head, _ facts: [UInt8], _ privatePart: [UInt8]
  ) -> Entry? {
    facts.withUnsafeBytes { facts in
      privatePart.withUnsafeBytes {
        EntryCodec.decode(head, facts: facts, privatePart: $0)
      }
    }
  }
}

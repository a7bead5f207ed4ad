public import HelpdeskDomain

/// The steps that lead entries of older versions to the newest, at every reading and never in the
/// file (journal.md V2).
///
/// A step is pure: it knows the entry and nothing else, so that any reader comes to the same.
/// What cannot be said by adding fields, kinds or tags is a new version with a step to it.
public struct Upcasters: Sendable {
  /// Turns an entry of one version into one of the next. Record, kind and subject are the
  /// header's, which proofs are about: a step changes `changes` alone. The private part may be
  /// missing, because it was erased or because the reader wants facts only.
  public typealias Step = @Sendable (Entry) -> Entry

  /// The first leads from version 1 to 2.
  private let steps: [Step]

  public init(_ steps: [Step]) {
    precondition(steps.count < 255, "A version is one byte.")
    self.steps = steps
  }

  /// Those of this program: version 1 is the only one so far.
  public static let known = Upcasters([])

  /// The version to which the steps lead, and which is written.
  public var newest: UInt8 { UInt8(1 + steps.count) }

  /// The entry as the newest version says it.
  ///
  /// - Parameter version: not newer than `newest`; 0 was never written and is read as 1.
  public func upcast(_ entry: Entry, from version: UInt8) -> Entry {
    precondition(version <= newest, "What only a newer program knows is not touched.")
    var upcast = entry
    for step in steps[(max(1, Int(version)) - 1)...] {
      upcast.changes = step(upcast).changes
    }
    return upcast
  }
}

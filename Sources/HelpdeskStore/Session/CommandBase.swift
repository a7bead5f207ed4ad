/// Which state of its record a command was decided on.
public enum CommandBase: Equatable, Sendable {
  /// Whatever is newest.
  case newest
  /// This revision and no other: what others wrote since refuses the command (`--if-revision`).
  case exactly(UInt32)
  /// This revision; what others wrote since is merged field by field (DESIGN §4.11).
  case merging(UInt32)

  /// A revision that must be the newest; nil takes what is.
  public init(expecting revision: UInt32?) {
    self = revision.map(CommandBase.exactly) ?? .newest
  }

  /// A form's revision, to be merged; nil takes what is newest.
  public init(merging revision: UInt32?) {
    self = revision.map(CommandBase.merging) ?? .newest
  }

  var expected: UInt32? {
    if case .exactly(let revision) = self { revision } else { nil }
  }
}

public import HelpdeskDomain

/// One command of an import or of a generated desk, as it was given at its time.
public struct FillStep: Sendable {
  public var at: Instant
  /// The partner who acts.
  public var actor: RecordID
  public var command: DeskCommand
  /// No later step is about the same record: its card need not be kept.
  public var isLastOfRecord: Bool

  public init(at: Instant, actor: RecordID, command: DeskCommand, isLastOfRecord: Bool) {
    self.at = at
    self.actor = actor
    self.command = command
    self.isLastOfRecord = isLastOfRecord
  }
}

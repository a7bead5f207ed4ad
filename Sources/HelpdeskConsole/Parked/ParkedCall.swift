public import HelpdeskDomain

/// Something put aside: everything that stood above the queue, cell by cell, so that Back leads to
/// the very cell that was left (screens.md §2.6).
public struct ParkedCall: Equatable, Sendable {
  public var id: DraftID
  public var since: Instant
  public var place: Place
  /// False for what holds nothing typed, such as a list: it is returned to, but not counted.
  public var isDraft: Bool

  public init(id: DraftID, since: Instant, place: Place, isDraft: Bool) {
    self.id = id
    self.since = since
    self.place = place
    self.isDraft = isDraft
  }
}

/// The list of parked calls and drafts (`w`).
public struct ParkedListState: Equatable, Sendable {
  public var cursor = 0
  /// Opened by `q`: quitting again leaves for good, the drafts stay on disk.
  public var isQuitting = false
  /// Del was pressed once on this one; a second time throws it away.
  public var discarding: DraftID?

  public init(isQuitting: Bool = false) { self.isQuitting = isQuitting }
}

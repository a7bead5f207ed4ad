public import HelpdeskDomain

/// One row of the lower pane: what it says in one line, what it says whole, and what it is about.
struct PaneRow: Equatable {
  var text: String
  /// What Enter shows, where the line does not say all of it.
  var whole: [String] = []
  var target = PaneTarget.nothing

  init(_ text: String, _ target: PaneTarget = .nothing, whole: [String] = []) {
    self.text = text
    self.target = target
    self.whole = whole
  }
}

/// What a row of the lower pane is about: which keys it takes.
enum PaneTarget: Equatable {
  case nothing
  /// Enter shows it whole.
  case text
  /// An event, by its number: shown whole too; an order can be made of it.
  case event(Int)
  /// The place of a reason or a resolution in its list.
  case reason(Int)
  case resolution(Int)
  case point(CheckPoint)
  /// Enter edits the notes.
  case notes
  /// Enter turns it.
  case flag(Field)
  /// Enter goes there.
  case incident(RecordID)
  /// The incident that this one repeats: Enter goes there, Del takes it away, + names one.
  case prior(RecordID?)
}

/// One question to ask or one thing to check, of a reason.
public struct CheckPoint: Hashable, Sendable {
  public var reason: RecordID
  /// Its place among the reason's questions and checks, from 0.
  public var place: Int

  public init(_ reason: RecordID, _ place: Int) {
    self.reason = reason
    self.place = place
  }
}

extension MaskTab {
  /// What the strip calls it.
  func name(_ painter: Painter) -> String { painter.strings.mask.tabs[rawValue - 1] }
}

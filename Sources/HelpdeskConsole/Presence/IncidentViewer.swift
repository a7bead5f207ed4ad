public import HelpdeskDomain

/// Who has which incident on another console's screen, and since when. A courtesy between agents:
/// it locks nothing and is no fact of the desk (DESIGN §4.11).
public struct IncidentViewer: Equatable, Sendable {
  public var partner: RecordID
  public var incident: RecordID
  public var since: Instant

  public init(partner: RecordID, incident: RecordID, since: Instant) {
    self.partner = partner
    self.incident = incident
    self.since = since
  }
}

extension ConsoleState {
  /// The partners who have an incident open on another console, the first one first; the one at
  /// this keyboard is among them where he left it open at another place.
  func others(at incident: RecordID) -> [IncidentViewer] {
    var seen: Set<RecordID> = []
    return viewers.filter { $0.incident == incident }.sorted { $0.since < $1.since }
      .filter { seen.insert($0.partner).inserted }
  }
}

extension Console {
  /// Another console opened or left an incident: row 1 shows it, and row 23 tells of one who came
  /// to the incident on this screen.
  static func viewersChanged(
    _ viewers: [IncidentViewer], _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let before = state.viewers
    state.viewers = viewers
    guard case .mask(let mask) = state.place.screen, let incident = mask.incident else { return [] }
    let came = state.others(at: incident).last { !before.contains($0) }
    if let came { tellOf(came, &state) }
    return []
  }

  /// Tells of who is at the incident that was just opened.
  static func greetViewers(of incident: RecordID, _ state: inout ConsoleState) {
    if let other = state.others(at: incident).last { tellOf(other, &state) }
  }

  private static func tellOf(_ viewer: IncidentViewer, _ state: inout ConsoleState) {
    guard state.message == nil else { return }
    let moment = MaskDesk(state).time.shortMoment(viewer.since)
    if viewer.partner == state.setting.actor {
      state.message = .mask(.openedByYourself(at: moment))
      return
    }
    let name = state.tables.ownerText(viewer.partner, in: state.language)
    state.message = .mask(
      .openedElsewhere(
        by: name ?? Strings.of(state.language).conflict.someone,
        at: moment))
  }
}

import HelpdeskConsole
import HelpdeskDomain
import PultSystem

/// Who is at which incident: this console's own file, and what the others' say.
extension EffectRunner {
  /// The desk's folder with this console's file in it. A desk that cannot be written to, or a
  /// system without watches to give, has none: presence is a courtesy, and all else works without
  /// it.
  func joinPresence(at deskPath: String) {
    do throws(FileFailure) {
      presence = try PresenceFolder(folder: deskPath + "/presence", presenceLine(nil))
    } catch {
      presence = nil
    }
  }

  func leavePresence() {
    presence?.leave()
    presence = nil
  }

  /// Tells the others what is on this screen.
  func announce(_ incident: RecordID?) -> [ConsoleAction] {
    if announced?.incident == incident, announced?.partner == actor { return [] }
    let line = presenceLine(incident)
    announced = line
    do throws(FileFailure) {
      try presence?.announce(line)
    } catch {
      // A full disk, for one: the others then see what was told last, until this console goes.
      leavePresence()
    }
    return []
  }

  /// What the other consoles say, where it changed.
  func takePresence() -> [ConsoleAction] {
    guard let presence else { return [] }
    let lines: [PresenceLine]
    do throws(FileFailure) {
      lines = try presence.others()
    } catch {
      leavePresence()
      return [.viewersChanged([])]
    }
    let viewers = lines.compactMap { line -> IncidentViewer? in
      guard let partner = line.partner, let incident = line.incident else { return nil }
      return IncidentViewer(partner: partner, incident: incident, since: line.since)
    }
    guard viewers != shownViewers else { return [] }
    shownViewers = viewers
    return [.viewersChanged(viewers)]
  }

  private func presenceLine(_ incident: RecordID?) -> PresenceLine {
    PresenceLine(
      mark: ProcessMark.current(), partner: actor, incident: incident, since: SystemClock.now())
  }
}

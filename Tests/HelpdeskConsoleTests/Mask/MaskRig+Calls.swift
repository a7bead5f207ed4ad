import HelpdeskConsole
import HelpdeskDomain
import ScreenCore

/// How calls begin.
extension MaskRig {
  /// F6, and what the intake line finds for a name.
  mutating func call(_ callers: [CallerHit], open: [IncidentHit] = [], typed: String = "br") {
    press(.function(6))
    type(typed)
    guard case .intake(let intake) = state.place.screen else { return }
    send(
      .found(
        FindAnswer(
          callers: callers, callerCount: callers.count, open: open, openCount: open.count,
          generation: intake.awaited)))
  }

  var mrBrandt: CallerHit {
    CallerHit(
      key: .init(person: brandt, customer: nordwerk), name: "A. Brandt",
      company: "Nordwerk GmbH", phone: "040-555 12")
  }

  var msOezdemir: CallerHit {
    CallerHit(
      key: .init(person: oezdemir, customer: brandtSons), name: "S. Özdemir",
      company: "Brandt & Söhne", phone: "0451-040 555")
  }

  /// A new incident as typed, without a caller.
  mutating func newAsTyped(_ text: String = "") {
    press(.function(6))
    type(text)
    press(.tab)
  }

  /// Goes to a field by Tab.
  mutating func tab(to field: MaskField) {
    for _ in 0..<60 where mask?.focus != .field(field) { press(.tab) }
  }

  /// An incident of A. Brandt's printer, as it stands in the sketches.
  @discardableResult
  mutating func logged(
    _ description: String = "Paper jam after every 10th sheet", reason: String = "PRN/JAM"
  ) -> RecordID {
    var new = NewIncident(values: [
      IncidentField.description: .text(description),
      IncidentField.customer: .record(nordwerk),
      IncidentField.contactPerson: .record(brandt), IncidentField.contact: .text("A. Brandt"),
      IncidentField.phone: .text("040-555 12"), IncidentField.mobile: .text("0170-55 512"),
      IncidentField.fax: .text("040-555 99"),
      IncidentField.email: .text("brandt@nordwerk.example"),
      IncidentField.site: .text("Hafenstr. 4, 20457 Hamburg"),
      IncidentField.unit: .record(paperJam), IncidentField.meter: .number(48_210),
      IncidentField.opened: .instant(at("2026-05-19T09:12:00+02:00")),
      IncidentField.owner: .record(RecordID(.partner, 2)),
      IncidentField.status: .record(code("WORK", .statusCode)),
    ])
    new.reasons = [code(reason, .reason)]
    new.event.text = "Jam after every 10th sheet, tray 2 checked"
    new.event.minutes = 4
    do { return try perform(.incident(.log(new))) } catch {
      preconditionFailure("The rig's incident can be logged: \(error).")
    }
  }

  mutating func close(_ id: RecordID, _ resolution: String) {
    var draft = StatusDraft(code("CLOSED", .statusCode))
    draft.resolution = code(resolution, .resolution)
    do { try perform(.incident(.changeStatus(id, draft))) } catch {
      preconditionFailure("The rig's incident can be closed: \(error).")
    }
  }

  mutating func event(
    _ id: RecordID, _ code: String, _ text: String, at time: String, by: Int, minutes: Int? = nil,
    plannedFrom: String? = nil
  ) {
    var draft = EventDraft(code: self.code(code, .eventCode), text: text)
    draft.at = at(time)
    draft.by = RecordID(.partner, by)
    draft.minutes = minutes
    draft.plannedFrom = plannedFrom.map(at)
    do {
      try perform(.incident(.recordEvent(id, draft, reopening: false)))
    } catch {
      preconditionFailure("The rig's event can be recorded: \(error).")
    }
  }

  /// Opens an incident as Enter in the queue does.
  mutating func open(_ id: RecordID) {
    guard let sheet = sheet(of: id) else { return }
    send(.incidentOpened(sheet, generation: state.counters.generation))
  }

  /// What is on disk of the present place once its drafts were saved.
  var storedDraft: StoredDraft? {
    mutating get {
      send(.draftsDue)
      guard case .saveDraft(let id, let bytes) = effects.last else { return nil }
      return StoredDraft(id: DraftID(session: 1, number: id.number), bytes: bytes)
    }
  }

  func text(_ row: Int) -> String { surface.text[row - 1] }

  var message: String { text(23).split(separator: "[").first.map(String.init) ?? "" }
}

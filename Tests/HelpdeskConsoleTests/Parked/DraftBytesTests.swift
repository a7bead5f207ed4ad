import HelpdeskConsole
import HelpdeskDomain
import Testing

/// Protects drafts on disk: what was typed comes back, and bytes that are torn, strange or newer
/// are never a trap.
struct DraftBytesTests {
  private var sample: Draft {
    var draft = Draft(.existingIncident, savedAt: TestTime.now)
    draft.incident = RecordID(.incident, 123)
    draft.base = 7
    draft.subject.number = "INC0000123"
    draft.eventIncident = RecordID(.incident, 123)
    draft.focus = Draft.Focus(field: IncidentField.description.number, cursor: 12)
    draft.eventFocus = Draft.Focus(field: EventField.text.number, cursor: 3)
    draft.subject.customer = "Brandt & Söhne"
    draft.subject.description = "Toner?"
    draft.subject.owner = "Klein"
    draft.values = [
      Draft.Value(.mask, IncidentField.description.number, "Papierstau\n東京"),
      Draft.Value(
        .mask, IncidentField.customer.number, "K-1001", record: RecordID(.customer, 1),
        isByHand: false),
      Draft.Value(.event, EventField.text.number, ""),
    ]
    return draft
  }

  @Test func `what is written is read back`() {
    #expect(Draft(bytes: sample.encoded()) == sample)
    let bare = Draft(.intake, savedAt: Instant(rawValue: -5))
    #expect(Draft(bytes: bare.encoded()) == bare)
  }

  @Test func `a torn end loses only what is torn`() {
    let bytes = sample.encoded()
    for length in 0..<bytes.count {
      let read = Draft(bytes: Array(bytes.prefix(length)))
      if let read { #expect(read.values.count <= 3 && read.kind == .existingIncident) }
    }
    let last = Draft(bytes: Array(bytes.dropLast()))
    #expect(last?.values.count == 2 && last?.subject.customer == "Brandt & Söhne")
  }

  @Test func `an unknown tag is skipped`() {
    let unknown: [UInt8] = [200, 2, 0, 0, 0, 0, 0, 0, 0, 9, 9]
    var bytes = sample.encoded()
    bytes.insert(contentsOf: unknown, at: 9)
    #expect(Draft(bytes: bytes) == sample)
  }

  @Test func `any flipped bit is read or refused, never a trap`() {
    let bytes = sample.encoded()
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 0x81
      let read = Draft(bytes: flipped)
      if index < 8 { #expect(read == nil) }
    }
  }

  @Test func `a draft's name is read back`() {
    let id = DraftID(session: .max, number: 12)
    #expect(DraftID(text: id.text) == id)
    for text in ["", "1", "1-", "-1", "g-1", "1-2-3", "1--2"] {
      #expect(DraftID(text: text) == nil, "\(text)")
    }
  }
}

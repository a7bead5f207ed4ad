import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport

/// A desk in a folder of its own, and the identities that work on it.
final class TestDesk {
  let directory: TemporaryDirectory
  let path: String
  private var commands: Int64 = 0
  static let start: Int64 = 1_780_000_000_000
  static let options = JournalOptions(
    commandName: "test", segmentLengths: [65_536, 262_144], lockWaitMilliseconds: 200)

  /// - Parameter disk: the folder of a disk of its own; nil = the one for temporary files.
  init(on disk: String? = nil) throws {
    directory = try TemporaryDirectory()
    path = (disk ?? directory.path) + "/desk"
    try DeskSession.create(
      at: path, founding: TestDesk.founding, identity("meyer", name: "Anna Meyer"),
      options: TestDesk.options)
  }

  // The suites of escalation make their own tasks.
  static let founding = DeskFounding(
    name: "Test", zoneName: "UTC", language: .en, escalates: false)

  func open(_ access: DeskSession.Access = .readWrite) throws(StoreError) -> DeskSession {
    try DeskSession(opening: path, access, options: TestDesk.options)
  }

  /// Each call is a new command, a minute after the last one.
  func identity(_ login: String = "meyer", name: String = "") -> SessionIdentity {
    commands += 1
    return TestDesk.identity(login, name: name, counter: commands)
  }

  static func identity(
    _ login: String, name: String = "", counter: Int64
  ) -> SessionIdentity {
    let now = start + counter * 60_000
    return SessionIdentity(
      login: login, name: name, origin: .shell, now: Instant(rawValue: now), zone: .utc,
      command: CommandID(milliseconds: now, randomHigh: 7, randomLow: UInt64(counter) << 8))
  }
}

/// Commands as the tests give them.
enum TestCommand {
  static func log(
    _ description: String, contact: String = "", reason: RecordID? = nil,
    customer: RecordID? = nil
  ) -> DeskCommand {
    var new = NewIncident()
    new[IncidentField.description] = .text(description)
    new[IncidentField.contact] = FieldValue(contact)
    new[IncidentField.customer] = FieldValue(customer)
    new.reasons = reason.map { [$0] } ?? []
    new.event.text = "said so"
    return .incident(.log(new))
  }

  static func note(_ incident: RecordID, _ text: String, in desk: Desk) -> DeskCommand {
    let code = desk.tables.find("NOTE", in: .eventCode)
    return .incident(.recordEvent(incident, EventDraft(code: code, text: text), reopening: false))
  }

  static func change(_ incident: RecordID, _ values: [Field: FieldValue]) -> DeskCommand {
    .incident(.change(incident, values, reasons: nil))
  }

  static func customer(_ name: String) -> DeskCommand {
    .master(.create(.customer, [CustomerField.name: .text(name)]))
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage

/// One entry as `journal cat` prints it (DESIGN §5).
struct JournalLineText {
  let zone: TimeZoneRules

  func object(_ line: JournalLine) -> JSONValue {
    var object = JSONObject()
    object.add("sequence", Int(line.sequence))
    object.add(
      "recordedAt", TimeText.rfc3339(line.recordedAt, zone: zone, withMilliseconds: true))
    object.add("actor", line.actor.map(name))
    object.add("origin", line.origin?.name ?? "origin.\(line.originNumber)")
    object.add("command", JournalLineText.text(line.command))
    if line.undoes != 0 { object.add("undoes", Int(line.undoes)) }
    object.add("kind", line.entry.kind.name)
    object.add("version", Int(line.version))
    object.add("record", name(line.entry.record))
    object.add("revision", Int(line.revision))
    let type = line.entry.record.type
    object.add("facts", line.facts.map { change($0, type) })
    if let unread = line.unread { object.add("unread", JournalLineText.digits(unread)) }
    if line.isErased {
      object.add("redacted", true)
    } else {
      object.add("private", line.privatePart.map { change($0, type) })
    }
    return object.value
  }

  private func change(_ change: FieldChange, _ type: RecordType?) -> JSONValue {
    var object = JSONObject()
    object.add("field", FieldCatalog.name(of: change.field, of: type))
    if change.row != 0 { object.add("row", Int(change.row)) }
    object.add("old", change.old)
    object.add("new", change.new)
    return object.value
  }

  private func name(_ id: RecordID) -> String {
    "\(id.type?.name ?? "record.\(id.rawValue >> 56)")-\(id.counter)"
  }

  private static func digits(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A UUID as RFC 9562 writes it.
  static func text(_ command: CommandID) -> String {
    func digits(_ value: UInt64, _ count: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: max(0, count - text.count)) + text.suffix(count)
    }
    return digits(command.high >> 32, 8) + "-" + digits(command.high >> 16 & 0xFFFF, 4) + "-"
      + digits(command.high & 0xFFFF, 4) + "-" + digits(command.low >> 48, 4) + "-"
      + digits(command.low & 0xFFFF_FFFF_FFFF, 12)
  }
}

extension JSONObject {
  /// A value as the journal holds it: records by type and counter, instants in milliseconds UTC.
  mutating func add(_ key: String, _ value: FieldValue) {
    switch value {
    case .none: break
    case .text(let text): add(key, text)
    case .number(let number): add(key, Int(number))
    case .instant(let instant):
      add(key, TimeText.rfc3339(instant, zone: .utc, withMilliseconds: true))
    case .flag(let flag): add(key, flag)
    case .record(let id): add(key, "\(id.type?.name ?? "record")-\(id.counter)")
    case .unknown(let tag, let bytes):
      add(key, "tag.\(tag):" + bytes.map { String($0, radix: 16) }.joined(separator: " "))
    }
  }
}

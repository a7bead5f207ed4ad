import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Reading what was typed: codes, numbers, times, assignments.
extension Shell {
  func incident(_ number: String) throws(CommandFailure) -> RecordID {
    guard let id = view.desk.incident(number: number) else {
      throw CommandFailure(.notFound, words.noSuchIncident(number))
    }
    return id
  }

  func card(of incident: RecordID) throws -> Incident { Incident(try record(incident)) }

  func record(_ id: RecordID) throws -> RecordCard {
    guard let card = try view.session.card(id) else {
      throw CommandFailure(.notFound, words.noSuchRecord(id.type?.name ?? "", "\(id.counter)"))
    }
    return card
  }

  /// A master by its code; a person, who has none, by the counter of its record.
  func master(_ code: String, _ type: RecordType) throws(CommandFailure) -> RecordID {
    if type == .person, let counter = Int(code.split(separator: "-").last ?? ""),
      counter > 0, counter <= view.desk.count(of: .person)
    {
      return RecordID(.person, counter)
    }
    guard let id = view.desk.record(code: code, of: type) else {
      throw CommandFailure(.notFound, words.noSuchRecord(type.name, code))
    }
    return id
  }

  /// What names a record on the command line: its code, or `person-7`.
  func masterCode(_ id: RecordID) throws -> String {
    try view.code(id) ?? "\(id.type?.name ?? "record")-\(id.counter)"
  }

  func code(_ typed: String, _ field: Field) throws(CommandFailure) -> RecordID {
    guard let id = try value(typed, field).record else {
      throw CommandFailure(.refused, words.sentence(for: .unknownCode(field, typed)))
    }
    return id
  }

  func value(_ typed: String, _ field: Field) throws(CommandFailure) -> FieldValue {
    let typed = try checked(typed, field.name)
    do throws(TypedValueError) {
      return try view.desk.value(typed: typed, for: field, zone: view.zone)
    } catch {
      throw CommandFailure(.refused, words.sentence(for: error))
    }
  }

  func time(_ typed: String, _ field: Field) throws(CommandFailure) -> Instant {
    guard let instant = try value(typed, field).instant else {
      throw CommandFailure(.refused, words.sentence(for: .notATime(field, typed)))
    }
    return instant
  }

  /// `FROM..TO`.
  func range(
    _ typed: String, _ field: Field
  ) throws(CommandFailure) -> (from: Instant, to: Instant) {
    let places = typed.indices.filter { typed[$0...].hasPrefix("..") }
    guard let middle = places.first else {
      throw CommandFailure(.refused, words.sentence(for: .notATime(field, typed)))
    }
    let from = String(typed[..<middle])
    let to = String(typed[typed.index(middle, offsetBy: 2)...])
    return (try time(from, field), try time(to, field))
  }

  func set(_ field: Field, _ typed: String?, in new: inout NewIncident) throws(CommandFailure) {
    guard let typed else { return }
    // A device that no master knows is kept as told (DESIGN §4.21).
    if field == IncidentField.unit, view.desk.record(code: typed, of: .unit) == nil {
      new[IncidentField.unitName] = try value(typed, IncidentField.unitName)
    } else {
      new[field] = try value(typed, field)
    }
  }

  func field(_ name: String, of type: RecordType) throws(CommandFailure) -> Field {
    do throws(TypedValueError) {
      return try Desk.field(named: name, of: type)
    } catch {
      throw CommandFailure(.refused, words.sentence(for: error))
    }
  }

  func split(_ assignment: String) throws(CommandFailure) -> (name: String, text: String) {
    guard let place = assignment.firstIndex(of: "="), place != assignment.startIndex else {
      throw CommandFailure(.refused, words.badAssignment(assignment))
    }
    return (String(assignment[..<place]), String(assignment[assignment.index(after: place)...]))
  }

  func values(
    _ assignments: [String], of type: RecordType
  ) throws(CommandFailure) -> [Field: FieldValue] {
    var values: [Field: FieldValue] = [:]
    for assignment in assignments {
      let (name, text) = try split(assignment)
      let field = try field(name, of: type)
      values[field] = try self.value(text, parent(field, of: type))
    }
    return values
  }

  /// A resolution's general code is a resolution: one field number serves both tables.
  private func parent(_ field: Field, of type: RecordType) -> Field {
    field == CodeField.parent ? Field(field.number, field.name, .record(type)) : field
  }

  func text(_ typed: String?, _ option: String) throws(CommandFailure) -> String? {
    if let typed { try checked(typed, option) } else { nil }
  }

  /// Arguments that are not valid UTF-8 arrive with replacement characters; they are refused
  /// rather than stored.
  private func checked(_ typed: String, _ option: String) throws(CommandFailure) -> String {
    if typed.unicodeScalars.contains("\u{FFFD}") {
      throw CommandFailure(.refused, words.invalidText(option))
    }
    return typed
  }
}

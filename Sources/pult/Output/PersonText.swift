import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

/// Access and erasure as the shell prints them (GDPR Art. 15, 17).
struct PersonText {
  let view: DeskView

  /// Everything that is kept, when it was written, and by whom.
  func export(_ file: PersonFile) throws -> JSONValue {
    var object = JSONObject()
    object.add("person", name(file.person))
    if file.card.erasure != nil { object.add("erased", true) }
    var record = JSONObject()
    for pair in file.card.fields.pairs {
      record.add(FieldCatalog.name(of: pair.number, of: file.person.type), pair.value)
    }
    object.add("record", record)
    object.add("incidents", incidents(file))
    let writer = JournalLineText(zone: view.zone)
    object.add("entries", file.entries.map(writer.object))
    object.add("found", file.found.map(found))
    return object.value
  }

  /// What an erasure would do.
  func plan(_ file: PersonFile, also: [UInt64]) -> JSONValue {
    var object = JSONObject()
    object.add("person", name(file.person))
    object.add("name", file.card[PersonField.name].text)
    object.add("entries", file.entries.count)
    object.add("textsToErase", file.texts + also.count)
    object.add("incidentsKept", incidents(file))
    object.add("alsoErased", also.map { .number(Int64($0)) })
    object.add("found", file.found.map(found))
    object.add("backups", ErasureWords.of(view.language).backupsHold)
    return object.value
  }

  func receipt(_ receipt: ErasureReceipt, _ waiting: [ErasureWitness.Console]) -> JSONValue {
    let words = ErasureWords.of(view.language)
    var object = JSONObject()
    object.add("person", name(receipt.person))
    object.add("result", words.done(name(receipt.person), texts: receipt.entries))
    object.add("erasedTexts", receipt.entries)
    object.add("rewrittenSegments", receipt.segments)
    object.add("requestedEntry", Int(receipt.requested))
    object.add("verifiedEntry", Int(receipt.verified))
    if !waiting.isEmpty {
      let names = waiting.map { "\($0.login) (\($0.processID))" }.joined(separator: ", ")
      object.add("consoles", words.unconfirmed(names))
    }
    object.add("backups", words.backupsHold)
    return object.value
  }

  private func incidents(_ file: PersonFile) -> [JSONValue] {
    file.incidents.map { .string(view.desk.number(row: $0.row)) }
  }

  private func found(_ text: FoundText) -> JSONValue {
    var object = JSONObject()
    object.add("place", "\(name(text.record)):\(text.sequence)")
    if text.record.type == .incident {
      object.add("number", view.desk.number(row: text.record.row))
    }
    object.add("match", text.isWhole ? "whole" : "lastName")
    object.add("field", text.field)
    object.add("text", text.text)
    return object.value
  }

  private func name(_ id: RecordID) -> String { "\(id.type?.name ?? "record")-\(id.counter)" }
}

import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

/// A desk on which one caller is to be forgotten and another one stays.
struct ErasureDesk {
  static let gone = "Erika Mustermann"
  static let phone = "+49 30 5550199"
  static let stays = "Karl Bleibtreu"
  let desk: TestDesk
  var person: RecordID
  var other: RecordID
  var incident: RecordID
  var otherIncident: RecordID

  init(on disk: String? = nil) throws {
    desk = try TestDesk(on: disk)
    let session = try desk.open()
    var new = NewIncident()
    new[IncidentField.description] = .text("Zahnrad knirscht")
    new[IncidentField.contact] = .text(Self.gone)
    new[IncidentField.phone] = .text(Self.phone)
    new.event.text = "klang aufgeregt"
    let logged = try session.perform(.incident(.log(new)), desk.identity())
    incident = logged.record
    person = logged.records[1]
    try session.perform(
      TestCommand.note(incident, "wartet zuhause", in: session.desk), desk.identity())
    let second = try session.perform(
      TestCommand.log("Papierstau", contact: Self.stays), desk.identity())
    otherIncident = second.record
    other = second.records[1]
    try session.perform(
      TestCommand.note(otherIncident, "Frau Mustermann hilft ihm", in: session.desk),
      desk.identity())
    try session.close()
  }

  static let needles = [gone, phone, "Zahnrad knirscht", "klang aufgeregt", "wartet zuhause"]

  /// The files that hold any of the needles, and which.
  func files(holding needles: [[UInt8]]) throws -> [String] {
    var found: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: desk.path).sorted() {
      let url = URL(filePath: desk.path).appending(path: path)
      guard let data = try? Data(contentsOf: url) else { continue }
      for needle in needles where data.range(of: Data(needle)) != nil {
        found.append("\(path): \(String(decoding: needle.prefix(24), as: UTF8.self))")
      }
    }
    return found
  }

  /// What must be nowhere once the person is forgotten.
  func leaks() throws -> [String] { try files(holding: Self.needles.map { Array($0.utf8) }) }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: desk.path).appending(path: name)))
  }
}

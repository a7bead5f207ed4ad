import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects the right to be forgotten (GDPR Art. 17): nothing of the person is left in any file,
/// everything else stays, and what was provable stays provable (journal.md §7 N).
struct ErasureTests {
  @Test func `the file of a person holds what is kept and where else the name stands`() throws {
    let desk = try ErasureDesk()
    let file = try desk.desk.open(.readOnly).file(of: desk.person)
    #expect(file.card[PersonField.name].text == ErasureDesk.gone)
    #expect(file.incidents == [desk.incident])
    #expect(file.entries.count == 3)
    #expect(file.texts == 3)
    #expect(file.found.map(\.record) == [desk.otherIncident])
    #expect(file.found.map(\.isWhole) == [false])
    #expect(file.names(in: "Brief an Erika Mustermann"))
    #expect(!file.names(in: "Brief vom 3. Mai"))
  }

  @Test func `after an erasure nothing of the person is in any file`() throws {
    let desk = try ErasureDesk()
    let wrapping = Array(try desk.bytes("keys/kek-1")[32..<64])
    let block = Array(try desk.bytes("keys/block-1-4-0")[100..<200])
    let session = try desk.desk.open()
    let receipt = try session.erase(desk.person, reason: "letter 7", desk.desk.identity())
    #expect(receipt.state == .verified)
    #expect(receipt.entries == 3)
    #expect(receipt.segments == 1)
    try session.close()
    #expect(try desk.leaks().isEmpty)
    #expect(try desk.files(holding: [wrapping, block]).isEmpty)
    #expect(try session.pendingErasure() == nil)
  }

  @Test func `others keep everything, incidents stay, the journal is whole`() throws {
    let desk = try ErasureDesk()
    let session = try desk.desk.open()
    let before = session.desk
    try session.erase(desk.person, desk.desk.identity())
    let after = try desk.desk.open()
    #expect(after.desk.count(of: .incident) == before.count(of: .incident))
    for row in 0..<2 {
      #expect(after.desk.incidents[row] == before.incidents[row])
      #expect(after.desk.number(row: row) == before.number(row: row))
    }
    let kept = try #require(try after.incident(desk.otherIncident))
    #expect(kept[IncidentField.contact].text == ErasureDesk.stays)
    #expect(kept[IncidentField.description].text == "Papierstau")
    let forgotten = try #require(try after.incident(desk.incident))
    #expect(forgotten[IncidentField.contact] == .none)
    #expect(forgotten[IncidentField.contactPerson].record == desk.person)
    #expect(try after.card(desk.person)?.erasure == .verified)
    #expect(try after.verify().damage.isEmpty)
    var cursor = LineCursor()
    let lines = try after.readLines(&cursor)
    #expect(lines.count(where: \.isErased) == 3)
  }

  @Test func `a text about somebody else goes where it was asked for`() throws {
    let desk = try ErasureDesk()
    let session = try desk.desk.open()
    let found = try #require(try session.file(of: desk.person).found.first)
    try session.erase(desk.person, also: [found.sequence], desk.desk.identity())
    #expect(try desk.files(holding: [Array("Mustermann".utf8)]).isEmpty)
    #expect(try session.file(of: desk.other).card[PersonField.name].text == ErasureDesk.stays)
  }

  @Test func `a session that was open forgets the person and goes on`() throws {
    let desk = try ErasureDesk()
    let console = try desk.desk.open()
    #expect(try console.card(desk.person)?[PersonField.name].text == ErasureDesk.gone)
    try desk.desk.open().erase(desk.person, desk.desk.identity())
    _ = try console.refresh()
    #expect(try console.card(desk.person)?[PersonField.name] == FieldValue.none)
    #expect(console.erasureSteps.last == desk.person)
    try console.perform(
      TestCommand.note(desk.incident, "Gerät abgeholt", in: console.desk), desk.desk.identity())
    let again = try desk.desk.open()
    let incident = try #require(try again.incident(desk.incident))
    #expect(incident.events.last?.text == "Gerät abgeholt")
    #expect(try again.verify().damage.isEmpty)
  }

  @Test func `a session that decides on what it kept carries nothing back`() throws {
    let desk = try ErasureDesk()
    let console = try desk.desk.open()
    #expect(try console.incident(desk.incident)?[IncidentField.contact].text == ErasureDesk.gone)
    try desk.desk.open().erase(desk.person, desk.desk.identity())
    let change = TestCommand.change(
      desk.incident, [IncidentField.contact: .text("Hausmeister")])
    try console.perform(change, desk.desk.identity())
    #expect(try desk.leaks().isEmpty)
  }

  @Test func `a snapshot from before goes, one from after holds nothing`() throws {
    let desk = try ErasureDesk()
    let console = try desk.desk.open()
    let before = try #require(try console.writeSnapshot())
    try desk.desk.open().erase(desk.person, desk.desk.identity())
    #expect(!FileManager.default.fileExists(atPath: desk.desk.path + "/snapshots/" + before))
    #expect(try console.writeSnapshot() != nil)
    #expect(try desk.leaks().isEmpty)
    let again = try desk.desk.open()
    #expect(try again.card(desk.person)?.erasure == .verified)
    #expect(try again.incident(desk.incident)?[IncidentField.contact] == FieldValue.none)
  }

  @Test func `what was written after an erasure can be erased as well`() throws {
    let desk = try ErasureDesk()
    let session = try desk.desk.open()
    try session.erase(desk.person, desk.desk.identity())
    try session.perform(
      TestCommand.note(desk.incident, "rief noch einmal an", in: session.desk),
      desk.desk.identity())
    try session.erase(desk.person, desk.desk.identity())
    #expect(try desk.files(holding: [Array("rief noch".utf8)]).isEmpty)
  }

  @Test func `a partner is a person too, the acts keep the record`() throws {
    let desk = try ErasureDesk()
    let session = try desk.desk.open()
    let partner = RecordID(.partner, 1)
    #expect(session.desk.tables.card(partner)?[PartnerField.name].text == "Anna Meyer")
    try session.erase(partner, desk.desk.identity())
    #expect(session.desk.tables.card(partner)?[PartnerField.name] == FieldValue.none)
    #expect(try desk.files(holding: [Array("Anna Meyer".utf8)]).isEmpty)
    #expect(try desk.desk.open().desk.tables.card(partner)?.erasure == .verified)
  }

  @Test func `a customer is no person and is refused`() throws {
    let desk = try ErasureDesk()
    let session = try desk.desk.open()
    #expect(throws: StoreCallError.self) {
      try session.erase(RecordID(.customer, 1), desk.desk.identity())
    }
  }
}

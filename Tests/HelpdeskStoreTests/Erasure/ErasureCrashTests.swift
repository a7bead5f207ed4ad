import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects the promise that an erasure that was begun is ended: whoever opens the desk after a
/// crash goes on, from every place where it can have been cut off.
struct ErasureCrashTests {
  /// The machine goes on and with it `ctl`, or it starts anew.
  @Test(arguments: [true, false])
  func `killed before any change, the next one to open the desk ends it`(
    _ keepsControl: Bool
  ) throws {
    var changes = 0
    var resumed = 0
    while true {
      let desk = try ErasureDesk()
      let disk = DyingDisk(changes: changes)
      let isThrough = try Self.erase(desk, on: disk)
      if !keepsControl { try FileManager.default.removeItem(atPath: desk.desk.path + "/ctl") }
      let next = try desk.desk.open()
      if try next.resumeErasure(desk.desk.identity()) != nil { resumed += 1 }
      let state = try next.card(desk.person)?.erasure
      if state == nil {
        // Killed before the request was durable: nobody was told that it was taken.
        #expect(try next.card(desk.person)?[PersonField.name].text == ErasureDesk.gone)
      } else {
        #expect(state == .verified, "after \(changes) changes")
        #expect(try desk.leaks().isEmpty, "after \(changes) changes")
        #expect(try next.pendingErasure() == nil)
      }
      #expect(try next.verify().damage.isEmpty, "after \(changes) changes")
      #expect(
        try next.incident(desk.otherIncident)?[IncidentField.contact].text == ErasureDesk.stays)
      if isThrough { break }
      changes += 1
    }
    #expect(changes > 30)
    #expect(resumed > 20)
  }

  /// - Returns: whether the erasure came to its end.
  private static func erase(_ desk: ErasureDesk, on disk: DyingDisk) throws -> Bool {
    do {
      let session = try DeskSession(
        opening: desk.desk.path, options: TestDesk.options, disk: disk)
      try session.erase(desk.person, desk.desk.identity())
    } catch {
      guard disk.isDead else { throw error }
    }
    return !disk.isDead
  }
}

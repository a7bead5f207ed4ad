import Foundation
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the right to be forgotten on real disks that are full to the last block: an erasure
/// there needs nobody to make room first, and is ended wherever it was cut off.
struct FullDiskErasureTests {
  /// Takes calls until the disk takes no more.
  private static func fill(_ desk: ErasureDesk) throws {
    let session = try desk.desk.open()
    for number in 0..<2000 {
      do {
        let call = TestCommand.log("Anruf \(number)", contact: ErasureDesk.stays)
        try session.perform(call, desk.desk.identity())
      } catch {
        guard case .failed(.journal(let cause)) = error else { throw error }
        return #expect(cause.code == .fullDisk)
      }
    }
    Issue.record("the disk is never full")
  }

  private static func expectErased(_ desk: ErasureDesk, _ when: String = "") throws {
    let session = try desk.desk.open()
    #expect(try session.card(desk.person)?.erasure == .verified, "\(when)")
    #expect(try desk.leaks() == [], "\(when)")
    #expect(try session.pendingErasure() == nil, "\(when)")
    #expect(try session.verify().damage.isEmpty, "\(when)")
    #expect(
      try session.incident(desk.otherIncident)?[IncidentField.contact].text == ErasureDesk.stays)
  }

  private static func ballast(_ desk: ErasureDesk) -> String {
    desk.desk.path + "/segments/ballast.tmp"
  }

  @Test(.enabled(if: MountedImage.hasDisk, "needs root, loop devices and mkfs.ext4"))
  func `on a full ext4 a person is erased, and the next one once there is room`() throws {
    let disk = try MountedImage(.ext4, mebibytes: 8)
    let desk = try ErasureDesk(on: disk.path)
    try disk.fill()
    try Self.fill(desk)
    let session = try desk.desk.open()
    try session.erase(desk.person, desk.desk.identity())
    try Self.expectErased(desk)
    try disk.empty()
    #expect(try !session.extendBallast(maximumMilliseconds: 1000))
    #expect(FileManager.default.fileExists(atPath: Self.ballast(desk)))
    try disk.fill()
    try session.erase(desk.other, desk.desk.identity())
    #expect(try session.card(desk.other)?.erasure == .verified)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount"))
  func `killed before any change on a full disk, the next one to open the desk ends it`() throws {
    let disk = try SmallDisk(mebibytes: 2)
    let desk = try ErasureDesk(on: disk.path)
    try disk.fill()
    try Self.fill(desk)
    let kept = try TemporaryDirectory()
    try FileManager.default.copyItem(atPath: desk.desk.path, toPath: kept.file("desk"))
    var changes = 0
    var isThrough = false
    while !isThrough {
      try FileManager.default.removeItem(atPath: desk.desk.path)
      try FileManager.default.copyItem(atPath: kept.file("desk"), toPath: desk.desk.path)
      let dying = DyingDisk(changes: changes)
      do {
        let session = try DeskSession(
          opening: desk.desk.path, options: TestDesk.options, disk: dying)
        try session.erase(desk.person, desk.desk.identity())
      } catch {
        guard dying.isDead else { throw error }
      }
      isThrough = !dying.isDead
      let next = try desk.desk.open()
      if try next.resumeErasure(desk.desk.identity()) == nil, !isThrough {
        try next.erase(desk.person, desk.desk.identity())
      }
      try Self.expectErased(desk, "after \(changes) changes")
      changes += 1
    }
    #expect(changes > 25)
  }

  @Test func `a new desk keeps room for an erasure, really written, and keeps it again after one`()
    throws
  {
    let desk = try ErasureDesk()
    let path = Self.ballast(desk)
    var figures = stat()
    #expect(stat(path, &figures) == 0 && figures.st_mode & 0o777 == 0o660)
    #expect(figures.st_size >= 2 * 65_536)
    #expect(Int(figures.st_blocks) * 512 >= Int(figures.st_size), "holes keep nothing")
    try FileManager.default.removeItem(atPath: path)
    try desk.desk.open().erase(desk.person, desk.desk.identity())
    #expect(FileManager.default.fileExists(atPath: path), "for the next one")
  }
}

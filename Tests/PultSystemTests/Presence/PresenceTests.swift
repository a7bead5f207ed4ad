import Glibc
import HelpdeskDomain
import PultSystem
import TestSupport
import Testing

/// Protects what consoles know of each other: who is where at once, and nothing of the dead.
struct PresenceTests {
  private let directory: TemporaryDirectory
  private var folder: String { directory.file("presence") }

  init() throws { directory = try TemporaryDirectory() }

  private func line(_ mark: UInt64, _ incident: Int = 0) -> PresenceLine {
    PresenceLine(
      mark: mark, partner: RecordID(.partner, 2),
      incident: incident == 0 ? nil : RecordID(.incident, incident),
      since: Instant(rawValue: 1_780_000_000_000))
  }

  private func isReadable(_ descriptor: Int32, milliseconds: Int32 = 2_000) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) == 1
  }

  @Test func `a line is read as it was written`() {
    let written = line(7_340_033, 12)
    #expect(written.encoded().count == PresenceLine.lengthBytes)
    #expect(PresenceLine(written.encoded()) == written)
    #expect(PresenceLine(line(UInt64.max).encoded()) == line(UInt64.max))
    #expect(PresenceLine(Array("no line".utf8)) == nil)
    #expect(PresenceLine([]) == nil)
  }

  @Test func `consoles see each other come, open an incident, and go`() throws {
    let first = try PresenceFolder(folder: folder, line(11))
    #expect(try first.others().isEmpty)
    #expect(!isReadable(first.descriptor, milliseconds: 0))
    let second = try PresenceFolder(folder: folder, line(12))
    #expect(isReadable(first.descriptor))
    #expect(try first.others() == [line(12)])
    #expect(try second.others() == [line(11)])
    try second.announce(line(12, 4))
    #expect(isReadable(first.descriptor))
    #expect(try first.others() == [line(12, 4)])
    second.leave()
    #expect(isReadable(first.descriptor))
    #expect(try first.others().isEmpty)
    first.leave()
    #expect(try FileSystem.list(folder).isEmpty)
  }

  @Test func `the file of a console that was killed is found by its free lock and removed`() throws
  {
    let living = try PresenceFolder(folder: folder, line(11))
    let dead = folder + "/12"
    try FileSystem.writeText(
      String(decoding: line(12, 4).encoded(), as: UTF8.self), folder: folder, name: "12")
    #expect(try living.others().isEmpty)
    #expect(access(dead, F_OK) != 0)
    #expect(try PresenceFolder.consoles(in: folder) == [line(11)])
    living.leave()
  }

  @Test func `a file on its way in is left to its console`() throws {
    let living = try PresenceFolder(folder: folder, line(11))
    let mark = ProcessMark.current()
    try FileSystem.writeText("", folder: folder, name: ".\(mark)")
    try FileSystem.writeText("", folder: folder, name: ".4194303")
    #expect(try living.others().isEmpty)
    #expect(try FileSystem.list(folder) == [".\(mark)", "11"])
    living.leave()
  }
}

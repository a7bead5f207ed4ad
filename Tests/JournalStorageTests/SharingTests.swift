import CPlatform
import Foundation
import JournalStorage
import TestSupport
import Testing

/// Protects the promise that many processes write one journal, one at a time, and that each learns
/// of the others' frames once.
struct SharingTests {
  let folder: TemporaryDirectory
  var path: String { folder.file("desk") }

  init() throws {
    folder = try TemporaryDirectory()
    try Journal.create(at: path, options: Desk.small)
  }

  private func code(_ desk: Desk, _ facts: [UInt8]) -> JournalError.Code? {
    do throws(JournalCallError<Refusal>) {
      try desk.append(facts)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `who waits too long learns who holds the lock`() throws {
    let holder = try Desk(path)
    let other = try Desk(path, seed: 2)
    var answer: JournalError.Code?
    _ = try holder.journal.append(
      command: holder.nextCommand(), cursor: &holder.cursor,
      apply: { (_) throws(Refusal) in },
      decide: { () throws(Refusal) in
        answer = code(other, [1])
        return nil
      })
    #expect(answer == .busy(LockHolder(processIdentifier: getpid(), command: "test")))
    #expect(code(other, [1]) == nil)
  }

  @Test func `opening and closing the lock elsewhere in the process does not free it`() throws {
    let holder = try Desk(path)
    var answer: JournalError.Code?
    _ = try holder.journal.append(
      command: holder.nextCommand(), cursor: &holder.cursor,
      apply: { (_) throws(Refusal) in },
      decide: { () throws(Refusal) in
        close(open(path + "/LOCK", O_RDWR | O_CLOEXEC))
        do { answer = code(try Desk(path, seed: 2), [1]) } catch { Issue.record(error) }
        return nil
      })
    #expect(answer == .busy(LockHolder(processIdentifier: getpid(), command: "test")))
  }

  @Test func `a desk reached by a link is the same desk`() throws {
    let link = folder.file("link")
    #expect(symlink(path, link) == 0)
    let holder = try Desk(path)
    let other = try Desk(link, seed: 2)
    var answer: JournalError.Code?
    _ = try holder.journal.append(
      command: holder.nextCommand(), cursor: &holder.cursor,
      apply: { (_) throws(Refusal) in },
      decide: { () throws(Refusal) in
        answer = code(other, [1])
        return nil
      })
    #expect(answer == .busy(LockHolder(processIdentifier: getpid(), command: "test")))
  }

  @Test func `no descriptor is inherited by a child`() throws {
    let desk = try Desk(path)
    try desk.append([1])
    _ = try desk.journal.wakeDescriptor()
    var found = 0
    for descriptor in Int32(0)..<256 {
      var name = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/fd/\(descriptor)", &name, name.count)
      guard count > 0 else { continue }
      let target = String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard target.hasPrefix(path) else { continue }
      found += 1
      #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0, "\(target)")
    }
    #expect(found >= 3)
  }

  @Test func `an append is one write and one sync of the segment`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", disk: disk)
    let desk = try Desk("/desk", options: JournalOptions(), disk: disk)
    try desk.append([1])
    disk.log = []
    try desk.append([2], text: [3, 4])
    let segment = "segments/00000001.segment"
    #expect(disk.log == ["write \(segment)", "sync \(segment)", "write ctl"])
    #expect(disk.locks.isEmpty)
  }

  @Test func `a follower reads each byte of a thousand foreign appends once`() throws {
    let large = folder.file("large")
    try Journal.create(at: large)
    let writer = try Desk(large, options: JournalOptions())
    let follower = try Desk(large, options: JournalOptions())
    let readOnOpening = writer.journal.bytesRead
    let wake = try follower.journal.wakeDescriptor()
    for number in 0..<1000 {
      try writer.append([UInt8(number % 256)], text: Array(repeating: 65, count: number % 90))
      var waiting = pollfd(fd: wake, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 2000) == 1 else {
        Issue.record("no word of append \(number)")
        return
      }
      try follower.journal.drainWake()
      guard try follower.read() == 1 else {
        Issue.record("append \(number) was not seen")
        return
      }
    }
    #expect(follower.kept == writer.kept)
    #expect(follower.journal.bytesRead == follower.journal.durableEnd - 512)
    #expect(writer.journal.bytesRead == readOnOpening)
  }

  @Test func `a checkpoint is left once, by the console where there is one`() throws {
    let shell = try Desk(path)
    let console = try Desk(path, seed: 2)
    #expect(try !shell.journal.checkpointIfIdle())
    try shell.append([1])
    #expect(try console.journal.attend())
    #expect(try !shell.journal.checkpointIfIdle())
    #expect(try console.journal.checkpointIfIdle())
    #expect(try !console.journal.checkpointIfIdle())
    try console.read()
    #expect(try console.append([2])?.firstSequence == 2)
  }

  @Test func `a retry older than the memory is refused`() throws {
    var options = Desk.small
    options.rememberedCommands = 4
    let desk = try Desk(path, options: options)
    let old = desk.nextCommand()
    try desk.append([1], command: old)
    for number in 2..<6 { try desk.append([UInt8(number)]) }
    #expect(code(desk, [9]) == nil)
    let reader = try Desk(path, options: options)
    do throws(JournalCallError<Refusal>) {
      try reader.append([1], command: old)
      Issue.record("the retry was done again")
    } catch {
      #expect(error.code == .retryTooOld)
    }
  }

  @Test func `a frame above four mebibytes is refused and nothing is written`() throws {
    let large = folder.file("large")
    try Journal.create(at: large)
    let desk = try Desk(large, options: JournalOptions())
    do throws(JournalCallError<Refusal>) {
      try desk.append(Array(repeating: 1, count: 4 << 20))
      Issue.record("the frame was taken")
    } catch {
      #expect(error.code == .payloadTooLarge)
    }
    let receipt = try desk.append(Array(repeating: 1, count: (4 << 20) - 72))
    #expect(receipt?.firstSequence == 1)
    let reader = try Desk(large, options: JournalOptions())
    #expect(try reader.read() == 1)
    #expect(reader.kept.first?.facts.count == (4 << 20) - 72)
  }

  @Test func `the instruction and the table give one checksum`() {
    let check = Array("123456789".utf8)
    #expect(pult_crc32c(0, check, check.count) == 0xE306_9283)
    var generator = SeededGenerator(seed: 7)
    let bytes: [UInt8] = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    for length in Array(0..<900) + [4096, 12_287, 12_288, 12_289, 25_000, 40_000] {
      let start = UInt32(length)
      #expect(pult_crc32c(start, bytes, length) == pult_crc32c_table(start, bytes, length))
    }
  }
}

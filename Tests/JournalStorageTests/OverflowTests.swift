import Foundation
import JournalStorage
import TestSupport
import Testing

/// Protects followers from the kernel's queue of events, which is finite: a console that was busy
/// for long, or stopped, finds it full, and what came behind is not in it (journal.md P3).
struct OverflowTests {
  private let folder: TemporaryDirectory
  private var path: String { folder.file("desk") }

  init() throws {
    folder = try TemporaryDirectory()
    try Journal.create(at: path, options: Desk.small)
  }

  /// The bytes of events that wait.
  private func queued(_ wake: Int32) -> Int32 {
    var count: Int32 = 0
    #expect(ioctl(wake, UInt(FIONREAD), &count) == 0)
    return count
  }

  private func isReadable(_ wake: Int32) -> Bool {
    var waiting = pollfd(fd: wake, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) == 1
  }

  /// Gives the watched folder events until the kernel drops them; two names in turn, because equal
  /// events behind each other become one.
  private func overflow(_ wake: Int32) throws {
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let most = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
    let names = ["left", "right"].map { path + "/segments/" + $0 }
    #expect(FileManager.default.createFile(atPath: names[0], contents: nil))
    for turn in 0..<most + 8 {
      #expect(rename(names[turn % 2], names[(turn + 1) % 2]) == 0)
    }
    let full = queued(wake)
    for turn in most..<most + 4 {
      #expect(rename(names[turn % 2], names[(turn + 1) % 2]) == 0)
    }
    #expect(queued(wake) == full, "the queue still takes events")
    for name in names { _ = unlink(name) }
  }

  @Test func `a follower whose queue has overflowed misses no frame and no segment`() throws {
    let writer = try Desk(path)
    let follower = try Desk(path, seed: 2)
    let wake = try follower.journal.wakeDescriptor()
    try overflow(wake)
    let full = queued(wake)
    let text = [UInt8](repeating: 65, count: 90)
    for number in 0..<60 { try writer.append([UInt8(number)], text: text) }
    // None of it is in the queue, also not that segments came.
    #expect(queued(wake) == full)
    let segments = try FileManager.default.contentsOfDirectory(atPath: path + "/segments")
    #expect(segments.count > 2)

    #expect(isReadable(wake))
    try follower.journal.drainWake()
    #expect(!isReadable(wake))
    #expect(try follower.read() == 60)
    #expect(follower.kept == writer.kept)

    try writer.append([61])
    #expect(isReadable(wake))
    try follower.journal.drainWake()
    #expect(try follower.read() == 1)
  }

  @Test func `a follower that was there before ctl finds it behind a queue that overflowed`() throws
  {
    let writer = try Desk(path)
    try writer.append([1])
    try writer.journal.close()
    #expect(unlink(path + "/ctl") == 0)
    let follower = try Desk(path, .readOnly, seed: 2)
    #expect(try follower.read() == 1)
    let wake = try follower.journal.wakeDescriptor()
    try overflow(wake)
    let late = try Desk(path, seed: 3)
    try late.append([2])
    try follower.journal.drainWake()
    #expect(try follower.read() == 1)
    try late.append([3])
    #expect(isReadable(wake))
    try follower.journal.drainWake()
    #expect(try follower.read() == 1)
  }
}

import Foundation
import Glibc
import JournalStorage
import TestSupport
import Testing

extension ManyProcesses {
  /// Protects the append lock from what makes locks vanish or stay: children, threads, links,
  /// copies (journal.md §1.6, §7 K).
  struct LockTests {
    private let journal: WorkedJournal

    init() throws {
      journal = try WorkedJournal()
    }

    private func isBusy(_ path: String? = nil) throws -> Bool {
      let other = try journal.start(
        "write", ["worker=\(Int.random(in: 100..<1 << 30))", "count=1", "wait=60"], path: path)
      while other.isRunning, !other.outputSoFar.contains("busy") { usleep(1000) }
      return other.outputSoFar.contains("busy")
    }

    @Test func `a child that the holder has started does not inherit the lock`() throws {
      let holder = try journal.start("hold", ["worker=1", "child=30"])
      try holder.waitForOutput("holding")
      let child = holder.outputSoFar.split(separator: "\n").first { $0.hasPrefix("child") }
      let pid = try #require(child.flatMap { Int32($0.dropFirst(6)) })
      defer { kill(pid, SIGKILL) }
      #expect(try isBusy())
      holder.send(SIGKILL)
      #expect(try holder.wait().ending == .signalled(SIGKILL))
      #expect(kill(pid, 0) == 0, "the child was to outlive the holder")
      #expect(try !isBusy())
    }

    @Test func `a child that ends does not take the lock with it`() throws {
      let holder = try journal.start("hold", ["worker=1", "child=0"])
      try holder.waitForOutput("holding")
      let child = holder.outputSoFar.split(separator: "\n").first { $0.hasPrefix("child") }
      let pid = try #require(child.flatMap { Int32($0.dropFirst(6)) })
      // Nobody reaps it: it stays as a zombie, without its files.
      let state = "/proc/\(pid)/stat"
      while try !String(contentsOfFile: state, encoding: .utf8).contains(") Z") { usleep(1000) }
      #expect(try isBusy())
    }

    @Test func `a link leads to the same lock`() throws {
      let link = journal.folder.file("link")
      #expect(symlink(journal.path, link) == 0)
      let holder = try journal.start("hold", ["worker=1"], path: link)
      try holder.waitForOutput("holding")
      #expect(try isBusy())
      #expect(try isBusy(link + "/"))
    }

    @Test func `a copy of the folder is locked by itself`() throws {
      let holder = try journal.start("hold", ["worker=1"])
      try holder.waitForOutput("holding")
      let copy = journal.folder.file("copy")
      try FileManager.default.copyItem(atPath: journal.path, toPath: copy)
      #expect(try isBusy())
      #expect(try !isBusy(copy))
      holder.send(SIGKILL)
      _ = try holder.wait()
      #expect(try WorkedJournal.entries(copy).count == 1)
      #expect(try WorkedJournal.entries(journal.path).isEmpty)
    }

    @Test func `two threads with a session each write in turns`() throws {
      let path = journal.path
      let group = DispatchGroup()
      for worker in UInt64(1)...4 {
        DispatchQueue.global().async(group: group) {
          do { try Self.appendFifty(path, worker) } catch { Issue.record(error) }
        }
      }
      group.wait()
      let entries = try journal.expectTrue(to: [], "threads")
      #expect(entries.count == 200)
    }

    private static func appendFifty(_ path: String, _ worker: UInt64) throws {
      let journal = try Journal.open(at: path, .readWrite)
      var cursor = JournalCursor.start
      var versions: [UInt64: UInt32] = [:]
      for ordinal in UInt64(1)...50 {
        _ = try journal.append(
          command: CommandID(
            milliseconds: Int64(ordinal), randomHigh: worker, randomLow: worker << 32 | ordinal),
          cursor: &cursor,
          apply: { (frame) throws(Never) in
            frame.forEachEntry { (entry) throws(Never) in
              versions[entry.stream] = entry.streamVersion
            }
          },
          decide: { () throws(Never) in
            let facts = [worker, ordinal].flatMap { number in
              (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
            }
            let entry = EntryDraft(
              kind: 7, stream: 1, streamVersion: versions[1, default: 0] + 1, facts: facts)
            return FrameDraft(
              origin: 1, recordedMilliseconds: 1, actor: 1, command: CommandID(high: 0, low: 0),
              entries: [entry])
          })
      }
    }
  }
}

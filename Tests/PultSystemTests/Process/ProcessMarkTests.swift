import Foundation
import Glibc
import PultSystem
import TestSupport
import Testing

/// Protects drafts from being offered to a second console while the first one still types them.
struct ProcessMarkTests {
  @Test func `this process runs, and its mark stays the same`() {
    let mark = ProcessMark.current()
    #expect(mark != 0)
    #expect(mark == ProcessMark.current())
    #expect(ProcessMark.isRunning(mark))
  }

  @Test func `a process that was killed and not yet waited for runs no more`() throws {
    var pid = pid_t()
    let words: [String] = ["sleep", "60"]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    let status = posix_spawnp(&pid, "sleep", nil, nil, arguments + [nil], environ)
    try #require(status == 0)
    let mark = try #require(ProcessMark.of(pid))
    #expect(ProcessMark.isRunning(mark))
    kill(pid, SIGKILL)
    let end = ContinuousClock.now + .seconds(10)
    while ProcessMark.isRunning(mark), ContinuousClock.now < end { usleep(1000) }
    #expect(!ProcessMark.isRunning(mark))
    waitpid(pid, nil, 0)
  }

  @Test func `the same process id with another start is another process`() {
    let mark = ProcessMark.current()
    #expect(!ProcessMark.isRunning(mark ^ (1 << 30)))
    #expect(!ProcessMark.isRunning(0))
  }

  @Test func `a process that has ended and that nobody asked about does not run`() throws {
    // The test does not ask how it ended before it is over.
    let process = try RunningProcess(try Repository.program("cat"), input: .open)
    func fields() throws -> [Substring] {
      let text = try String(contentsOfFile: "/proc/\(process.pid)/stat", encoding: .utf8)
      return try #require(text.split(separator: ")").last).split(separator: " ")
    }
    let started = try #require(UInt64(try fields()[19]))
    let mark = started << 22 | UInt64(process.pid)
    #expect(ProcessMark.isRunning(mark))
    process.send(SIGKILL)
    while try fields()[0] != "Z" { usleep(1_000) }
    #expect(!ProcessMark.isRunning(mark))
  }
}

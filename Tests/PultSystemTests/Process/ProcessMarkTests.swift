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

  @Test func `the same process id with another start is another process`() {
    let mark = ProcessMark.current()
    #expect(!ProcessMark.isRunning(mark ^ (1 << 30)))
    #expect(!ProcessMark.isRunning(0))
  }
}

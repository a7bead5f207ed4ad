import CPlatform

/// A word of `ctl` on which processes sleep until another one opens it.
///
/// Bit 0 says that somebody may be asleep, so that opening costs no system call when nobody is; the
/// other bits count the openings. Whoever wants to sleep reads ``count`` first, then looks whether
/// he must, and sleeps only while that count still stands: an opening in between is never missed. A
/// process that was killed after it was woken takes the wake-up with it, hence the short sleeps.
struct WaitGate {
  /// The longest sleep; then everyone looks for himself (journal.md §1.3, step 6).
  static let sleepMilliseconds: Int64 = 20

  private static let sleeping: UInt32 = 1

  let disk: any Disk
  let word: UnsafeMutableRawPointer

  /// The openings so far.
  var count: UInt32 { pult_load_32(word) & ~Self.sleeping }

  /// Sleeps unless the gate was opened since it had `count`.
  func sleep(since count: UInt32, atMost milliseconds: Int64 = sleepMilliseconds) {
    let asleep = count | Self.sleeping
    if pult_load_32(word) != asleep, pult_exchange_32(word, count, asleep) == 0,
      pult_load_32(word) != asleep
    {
      return
    }
    disk.sleep(on: word, while: asleep, milliseconds: milliseconds)
  }

  /// Lets the first sleeper through, or all.
  func open(for sleepers: Sleepers) {
    while true {
      let value = pult_load_32(word)
      let next = (value & ~Self.sleeping) &+ 2
      guard pult_exchange_32(word, value, next) == 1 else { continue }
      guard value & Self.sleeping != 0 else { return }
      if disk.wake(word, sleepers), sleepers == .first { noteSleepers() }
      return
    }
  }

  /// Says that there may be sleepers, besides one that was woken.
  func noteSleepers() {
    while true {
      let value = pult_load_32(word)
      if value & Self.sleeping != 0 || pult_exchange_32(word, value, value | Self.sleeping) == 1 {
        return
      }
    }
  }
}

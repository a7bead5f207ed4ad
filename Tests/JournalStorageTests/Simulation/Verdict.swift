@testable import JournalStorage

/// What is said of a disk that did what it must not.
enum Verdict: Equatable {
  /// Everything acknowledged is there.
  case whole
  /// Refused or named, and no byte of a segment was changed.
  case detected
  /// What was read is not what was written, and `verify` says where. A body's checksum does not
  /// know its header, so that erasure can rewrite it: two bodies of one length that changed places
  /// are told by the hashes alone.
  case seenByVerify
  /// The end is missing, and nothing on the disk says that it was ever there (journal.md T5).
  case lostUnvouched
  /// What may never be.
  case wrong(String)

  /// Opens what is left and reads it.
  ///
  /// - Parameter attempted: what may be there, in order; the acknowledged must be.
  static func of(
    _ disk: SimulatedDisk, _ acknowledged: [Day.Acknowledged], attempted: [[UInt8]]
  ) -> Verdict {
    let state = disk.snapshot()
    let before = state.segments.map { state.bytes($0) }
    let vouched = Witness.mark(state)
    let desk: Desk
    do throws(JournalError) {
      desk = try Desk("/desk", disk: disk, seed: 77)
      if let damage = desk.journal.damage { throw damage }
    } catch {
      let isUntouched = disk.state.segments.map { disk.state.bytes($0) } == before
      return named(error.code, isUntouched)
    }
    do throws(JournalCallError<Refusal>) {
      try desk.read()
    } catch {
      // A private part that cannot be opened is named by the caller's own error.
      guard case .journal = error else { return .detected }
      return named(error.code, true)
    }
    let found = desk.kept.map(\.facts)
    guard found.count <= attempted.count, found == Array(attempted.prefix(found.count)) else {
      return isSeenByVerify(desk) ? .seenByVerify : .wrong("invented: \(found)")
    }
    if found.count >= acknowledged.count { return .whole }
    let lost = acknowledged[found.count].end
    return lost <= vouched
      ? .wrong("\(found.count) of \(acknowledged.count) read, vouched for up to \(vouched)")
      : .lostUnvouched
  }

  private static func isSeenByVerify(_ desk: Desk) -> Bool {
    do throws(JournalError) {
      return try !desk.journal.verify().damage.isEmpty
    } catch {
      return false
    }
  }

  private static func named(_ code: JournalError.Code?, _ isUntouched: Bool) -> Verdict {
    guard isUntouched else {
      return .wrong("bytes were changed by finding \(String(describing: code))")
    }
    switch code {
    case .damaged, .io, .newerVersion, .otherJournal: return .detected
    default: return .wrong("says \(String(describing: code))")
    }
  }
}

/// Looks by itself for what on a disk says that bytes were once durable: head slots, frames, `ctl`.
enum Witness {
  static func mark(_ state: SimulatedState) -> UInt64 {
    var mark: UInt64 = 0
    for name in ["/desk/head.a", "/desk/head.b"] {
      guard let bytes = state.bytes(name), bytes.count >= HeadSlot.length else { continue }
      let slot = bytes.withUnsafeBytes { $0.baseAddress.flatMap { HeadSlot.read($0) } }
      mark = max(mark, slot?.durable ?? 0)
    }
    if let last = state.segments.last, let bytes = state.bytes(last) {
      mark = max(mark, synced(in: bytes))
    }
    return mark
  }

  /// The most that a sound frame of a segment says was synced.
  private static func synced(in bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return 0 }
      var most: UInt64 = 0
      var place = SegmentHeader.length
      while place + FrameHeader.length <= raw.count {
        if base.load32(place) == FrameHeader.magic, FrameHeader.isSound(base + place) {
          most = max(most, FrameHeader(base + place).syncedThrough)
        }
        place += 8
      }
      return most
    }
  }
}

/// What the leader of a sync tells the others in one word of `ctl`: how far its sync reaches,
/// whether it still runs, and whether its term is odd. Ends of frames are multiples of eight, so
/// that the lowest bits are free.
struct SyncLead: Equatable {
  private(set) var word: UInt64

  init(word: UInt64) {
    self.word = word
  }

  init(through: UInt64, isActive: Bool, isOdd: Bool) {
    word = through & ~7 | (isOdd ? 2 : 0) | (isActive ? 1 : 0)
  }

  var isActive: Bool { word & 1 != 0 }
  var isOdd: Bool { word & 2 != 0 }
  var through: UInt64 { word & ~7 }

  /// The sync that runs was begun after all before `target` was written.
  func covers(_ target: UInt64) -> Bool { isActive && through >= target }

  /// The sync to wait for is one of odd terms: this one when it covers, else the next one.
  func isOddFor(_ target: UInt64) -> Bool { covers(target) ? isOdd : !isOdd }

  /// The next leader's, with everything that is written by now.
  func next(through: UInt64) -> SyncLead {
    SyncLead(through: through, isActive: true, isOdd: !isOdd)
  }

  var ended: SyncLead { SyncLead(through: through, isActive: false, isOdd: isOdd) }
}

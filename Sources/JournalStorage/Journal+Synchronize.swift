extension Journal {
  /// How long a leader may show nothing before others sync without it, in milliseconds.
  static let leaderPatienceMilliseconds: Int64 = 250

  /// Waits until everything that is written before `place` is on the disk: by someone else's sync,
  /// or by one of its own that covers all that was written before it (group commit, journal.md
  /// §1.3).
  ///
  /// Whoever finds the sync lock free leads: one sync for all frames that stand there by then. The
  /// others sleep and are woken by it. A leader that was killed loses the lock; one that was
  /// stopped keeps it. Who has waited long enough for it says so in `ctl`, and everyone, also who
  /// comes later, syncs alone until somebody leads again: nobody waits for the same leader twice.
  ///
  /// A sync that failed is never tried again: the kernel has marked the lost pages clean, and the
  /// second attempt would succeed and lie (journal.md S1).
  func waitUntilDurable(_ place: UInt64) throws(JournalError) {
    guard let control else { return }
    // Behind a seal a reader stands in the next segment, which may not be there yet.
    let target = min(place, control.tail)
    guard control.durable < target else { return }
    var patience: Patience?
    while true {
      let lead = control.lead
      let gate = control.synchronizeGate(odd: lead.isOddFor(target))
      let count = gate.count
      if control.durable >= target { return }
      try requireUnpoisoned(.synchronize)
      // Another leader by now: the gate may be the wrong one.
      if control.lead != lead { continue }
      let isGivenUp = control.isLeaderGivenUp
      // Only a leader that still runs at the first look saves the attempt: later it may be dead.
      if !lead.isActive || isGivenUp || patience != nil,
        try self.lead(to: target, hasSlept: patience != nil)
      {
        continue
      }
      if isGivenUp || patience?.isOver(control, disk) ?? false {
        if let patience { control.giveUp(leaderOf: patience.term) }
        try synchronizeTail(through: control.tail)
        control.openSynchronizeGates()
        control.announce()
        continue
      }
      if patience == nil { patience = Patience(control, disk) }
      gate.sleep(since: count)
    }
  }

  /// Syncs for everyone, if nobody else does; false when somebody does.
  private func lead(to target: UInt64, hasSlept: Bool) throws(JournalError) -> Bool {
    guard let control, try tryLock(LockByte.synchronize) else { return false }
    // The one before may have synced for this one as well.
    guard control.durable < target else {
      unlock(LockByte.synchronize)
      // Somebody may have found the lock held just now, and sleeps.
      control.openSynchronizeGates()
      return true
    }
    let lead = control.lead.next(through: control.tail)
    control.leaderTerm &+= 1
    control.lead = lead
    // Those who slept beside this one were not woken with it: this sync is the one they wait for.
    if hasSlept { control.synchronizeGate(odd: lead.isOdd).noteSleepers() }
    defer { control.announce() }
    defer { control.synchronizeGate(odd: lead.isOdd).open(for: .all) }
    // One of those who were not covered is enough: it leads next.
    defer { control.synchronizeGate(odd: !lead.isOdd).open(for: .first) }
    defer { unlock(LockByte.synchronize) }
    defer { control.lead = lead.ended }
    try synchronizeTail(through: lead.through)
    return true
  }

  /// Syncs what is written before `end`, and says that it is durable.
  private func synchronizeTail(through end: UInt64) throws(JournalError) {
    let index = try segments.locate(end - 1) ?? segments.lastIndex
    try synchronize(try segments.file(index), path: segments[index].path)
    // Another one's sync may have failed meanwhile, and taken with it what this one did not see.
    try requireUnpoisoned(.synchronize)
    control?.publishDurable(end)
  }

  func synchronize(_ file: DiskFile, path: String) throws(JournalError) {
    do throws(DiskFault) {
      try disk.synchronizeData(file)
    } catch {
      control?.poison()
      throw JournalError(
        .poisoned, .synchronize, path: path, offset: durableEnd, errorNumber: error.errorNumber)
    }
  }
}

/// Whether the leader of a sync still shows signs of life: another leader, or more that is durable.
private struct Patience {
  private(set) var term: UInt64
  private var durable: UInt64
  private var since: Int64

  init(_ control: ControlPage, _ disk: any Disk) {
    term = control.leaderTerm
    durable = control.durable
    since = disk.monotonicMilliseconds()
  }

  mutating func isOver(_ control: ControlPage, _ disk: any Disk) -> Bool {
    guard control.leaderTerm == term, control.durable == durable else {
      self = Patience(control, disk)
      return false
    }
    return disk.monotonicMilliseconds() - since >= Journal.leaderPatienceMilliseconds
  }
}

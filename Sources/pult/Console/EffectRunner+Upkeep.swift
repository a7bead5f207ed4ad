import HelpdeskDomain
import HelpdeskStore
import JournalStorage

extension EffectRunner {
  /// What a small desk needs and nobody waits for, in slices between two keys: the tree over the
  /// entries, which it would get by `journal checkpoint` alone, and room for an erasure.
  ///
  /// A larger desk gets both from the process that writes its snapshots: a tree over five million
  /// entries and room for two segments of 64 MiB would keep the keys waiting for seconds.
  func keepUp() {
    guard session.desk.sequence <= Self.smallEntries else {
      owesUpkeep = false
      return
    }
    do throws(StoreError) {
      owesUpkeep = try session.extendTiles(maximumMilliseconds: Self.upkeepMilliseconds)
      if owesUpkeep { return }
      owesUpkeep = try session.extendBallast(maximumMilliseconds: Self.upkeepMilliseconds)
    } catch {
      // None of it is needed to take a call, and the agent hears of a disk that is full or broken
      // when he saves. It is tried again a minute later.
      owesUpkeep = false
    }
  }

  private static let upkeepMilliseconds: Int64 = 5

  /// Below as many entries no snapshot is ever due.
  private static let smallEntries: UInt64 = 50_000
}

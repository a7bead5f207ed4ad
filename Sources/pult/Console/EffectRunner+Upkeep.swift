import HelpdeskStore
import JournalStorage

extension EffectRunner {
  /// What the desk needs and nobody waits for, in slices between two keys: the tree over the
  /// entries, which a desk that is too small for snapshots would get by `journal checkpoint` alone,
  /// and room for an erasure.
  func keepUp() {
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
}

import HelpdeskDomain
import HelpdeskStore
import TestSupport
import Testing

/// Protects the codec of entries from bytes that nobody wrote (journal.md §7 L); libFuzzer
/// searches on its own, see `Tests/Fuzz`.
struct EntryFuzzTests {
  @Test func `no bytes trap the codec`() throws {
    let report = SuiteReport("EntryFuzzTests", "mutated bytes as an entry")
    let corpus = ByteMutation.corpus("entry")
    try #require(!corpus.isEmpty)
    for input in corpus { try FuzzedEntry.run(input) }
    let runs = Seeded.size(20_000, long: 5_000_000)
    var generator = SeededGenerator(seed: Seeded.first)
    for run in 0..<runs {
      var bytes = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
      ByteMutation.mutate(&bytes, using: &generator)
      do {
        try FuzzedEntry.run(bytes)
      } catch {
        Issue.record("PULT_SEED=\(Seeded.first), run \(run): \(error)")
        return
      }
    }
    report.tell(["inputs": runs + corpus.count, "of them from the corpus": corpus.count])
  }
}

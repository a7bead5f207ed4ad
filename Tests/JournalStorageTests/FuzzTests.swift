import TestSupport
import Testing

/// Protects the decoders from bytes that nobody wrote: no trap, no hang, no entry lost or invented
/// (journal.md §7 L). libFuzzer searches on its own; see `Tests/Fuzz`.
struct FuzzTests {
  @Test(arguments: FuzzedDesk.Target.allCases)
  func `no bytes trap a decoder`(target: FuzzedDesk.Target) throws {
    let report = SuiteReport("FuzzTests", "mutated bytes as \(target.rawValue)")
    let prepared = try FuzzedDesk.prepared()
    let sound = try #require(prepared.bytes(FuzzedDesk.path(target)))
    let corpus = [sound] + ByteMutation.corpus(target.rawValue)
    var runs = 0
    for input in corpus {
      try FuzzedDesk.run(target, input, in: prepared)
      runs += 1
    }
    var generator = SeededGenerator(seed: Seeded.first)
    for _ in 0..<Seeded.size(700, long: 200_000) {
      var bytes = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
      let seed = generator.next()
      ByteMutation.mutate(&bytes, using: &generator)
      ChecksumRepair.repair(&bytes, target, seed: seed)
      do {
        try FuzzedDesk.run(target, bytes, in: prepared)
      } catch {
        Issue.record("PULT_SEED=\(Seeded.first), run \(runs): \(error)")
        return
      }
      runs += 1
    }
    report.tell(["inputs": runs, "of them from the corpus": corpus.count])
    #expect(corpus.count > 1)
  }

  @Test(arguments: FuzzedFile.Target.allCases)
  func `no bytes of a file beside the journal trap it or change what it says`(
    target: FuzzedFile.Target
  ) throws {
    let report = SuiteReport("FuzzTests", "mutated bytes as \(target.rawValue)")
    let prepared = try FuzzedFile.prepared()
    let sound = try #require(FuzzedFile.sound(target, prepared))
    let corpus =
      [sound, [], Array(sound.prefix(sound.count / 2))]
      + ByteMutation.corpus(target.rawValue)
    for input in corpus { try FuzzedFile.run(target, input, in: prepared) }
    var runs = corpus.count
    var generator = SeededGenerator(seed: Seeded.first)
    for _ in 0..<Seeded.size(60, long: 20_000) {
      var bytes = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
      let seed = generator.next()
      ByteMutation.mutate(&bytes, using: &generator)
      ChecksumRepair.repair(&bytes, target, seed: seed)
      do {
        try FuzzedFile.run(target, bytes, in: prepared)
      } catch {
        Issue.record("PULT_SEED=\(Seeded.first), run \(runs): \(error)")
        return
      }
      runs += 1
    }
    report.tell(["inputs": runs, "of them from the corpus": corpus.count])
  }
}

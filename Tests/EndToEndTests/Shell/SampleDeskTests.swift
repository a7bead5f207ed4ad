import Foundation
import TestSupport
import Testing

/// Protects the sample: believable, the same for the same seed, found by query and by telephone.
struct SampleDeskTests {
  @Test func `the same seed prints the same journal, line for line`() throws {
    let one = try DeskFixture(sample: 60, seed: 3)
    let two = try DeskFixture(sample: 60, seed: 3)
    let other = try DeskFixture(sample: 60, seed: 4)
    func lines(_ desk: DeskFixture) throws -> [Substring] {
      // The founding frame is made by whoever runs `init`, at that moment.
      try desk.succeed("journal", "cat").split(separator: "\n").filter {
        !$0.contains("\"origin\":\"shell\"")
      }
    }
    let first = try lines(one)
    #expect(first.count > 300)
    #expect(first == (try lines(two)))
    #expect(first != (try lines(other)))
  }

  @Test func `queries, JSON and CSV agree on what they list`() throws {
    let desk = try DeskFixture(sample: 200)
    let now = ["--now", "2026-05-21T09:00:00+02:00"]
    func count(_ query: String...) throws -> Int {
      let outcome = try desk.pult(["incident", "list"] + query + now + ["--format", "json"])
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      return outcome.lines.count
    }
    let all = try count()
    #expect(all == 200)
    #expect(try count("open") + count("closed") == all)
    #expect(try count("late") > 0)
    #expect(try count("late", "closed") == 0)
    #expect(try count("-priority:3") == all - count("priority:3"))
    #expect(try count("is:open") == count("open"))
    let table = try desk.pult(["incident", "list", "late", "--format", "csv"] + now)
    #expect(table.output.split(separator: "\r\n").count == (try count("late")) + 1)
  }

  @Test func `a caller is found by any notation of his number`() throws {
    let desk = try DeskFixture()
    try desk.succeed("customer", "new", "code=K-1", "name=Nordwerk GmbH")
    try desk.succeed(
      "contact", "new", "name=A. Brandt", "customer=K-1", "phone=040-555 12")
    for digits in ["04055512", "+49 40 555-12", "0049 40 55512", "555 12"] {
      let found = try desk.succeed("find", digits, "--format", "json")
      #expect(found.contains("A. Brandt"), "\(digits): \(found)")
    }
    #expect(try desk.succeed("find", "0891234567", "--format", "json").isEmpty)
  }

  @Test func `verify calls a sample desk whole, and damage by its place`() throws {
    let desk = try DeskFixture(sample: 20)
    #expect(try desk.succeed("journal", "verify").contains("whole"))
    let segments = "\(desk.path)/segments"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: segments).min())
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: "\(segments)/\(name)"))
    try file.seek(toOffset: 20_000)
    let byte = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: 20_000)
    try file.write(contentsOf: Data([byte ^ 0x10]))
    try file.close()
    let outcome = try desk.pult(["journal", "verify"])
    #expect(outcome.exitCode == 72)
    #expect(outcome.errors.contains(name))
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import Testing

/// Protects finding old resolutions again: all of them where somebody asks from the shell, each
/// incident read once, and only the nearest where a caller waits.
struct PastResolutionTests {
  private static let rare = 20
  private static let common = 2480
  private static let count = 5000

  /// Half of five thousand incidents end by a restart, of the older half nearly all by a roller.
  private func session(_ desk: TestDesk) throws -> DeskSession {
    let session = try desk.open()
    let tables = session.desk.tables
    let part = try #require(tables.find("SITE/PART", in: .resolution))
    let use = try #require(tables.find("PHONE/USE", in: .resolution))
    let jam = try #require(tables.find("PRN/JAM", in: .reason))
    let partner = RecordID(.partner, 1)
    var steps: [FillStep] = []
    for counter in 1...Self.count {
      let at = Instant(rawValue: TestDesk.start + Int64(counter) * 60_000)
      let id = RecordID(.incident, counter)
      let isOld = counter <= Self.rare + Self.common
      let text = counter <= Self.rare ? "Feed Röller 4711" : isOld ? "Roller kit" : "Restarted"
      steps.append(
        FillStep(
          at: at, actor: partner, command: TestCommand.log("Jam", reason: jam),
          isLastOfRecord: false))
      steps.append(
        FillStep(
          at: at, actor: partner,
          command: .incident(.resolve(id, resolution: isOld ? part : use, text: text)),
          isLastOfRecord: true))
    }
    var commands = CommandSequence(seed: 7)
    try session.fill(steps, zone: .utc, commands: &commands)
    return session
  }

  @Test func `five thousand incidents are searched, not the nearest alone`() throws {
    let desk = try TestDesk()
    let session = try session(desk)
    var question = ResolutionQuestion(words: "roll")
    question.limit = 2000
    #expect(try session.pastResolutions(question).isEmpty)
    question.limit = .max
    var shares: [Double] = []
    let found = try session.pastResolutions(question) { shares.append($0) }
    #expect(found.map(\.text) == ["Roller kit", "Feed Röller 4711"])
    #expect(found.map(\.count) == [Self.common, Self.rare])
    // The nearest incident stands for it.
    #expect(found.last?.incident == RecordID(.incident, Self.rare))
    #expect(shares.first == 0 && shares.count == 5)
    #expect(try session.pastResolutions(question, most: 1).map(\.text) == ["Roller kit"])
  }

  @Test func `the most used of all comes first, whatever lies nearest`() throws {
    let desk = try TestDesk()
    let session = try session(desk)
    var question = ResolutionQuestion()
    question.limit = .max
    let found = try session.pastResolutions(question)
    #expect(found.map(\.count) == [2500, Self.common, Self.rare])
    question.limit = 300
    #expect(try session.pastResolutions(question).map(\.count) == [300])
  }
}

import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import TestSupport
import Testing

/// Protects the agent from a clock that was set back: what he logs is new, whatever time its id
/// would have.
struct ClockSetBackTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
  }

  private func identity(
    _ session: DeskSession, at moment: Instant, _ number: UInt64
  )
    -> SessionIdentity
  {
    var identity = desk.identity()
    identity.now = moment
    identity.command = CommandID(
      milliseconds: session.commandMoment(moment).rawValue, randomHigh: 1, randomLow: number)
    return identity
  }

  @Test func `a command of an earlier clock is taken for the new one that it is`() throws {
    var options = TestDesk.options
    options.rememberedCommands = 4
    let session = try DeskSession(opening: desk.path, .readWrite, options: options)
    for number in 0..<8 {
      _ = try session.perform(TestCommand.log("Number \(number)"), desk.identity())
    }
    let yesterday = Instant(rawValue: TestDesk.start - 86_400_000)
    var raw = identity(session, at: yesterday, 1)
    raw.command = CommandID(milliseconds: yesterday.rawValue, randomHigh: 1, randomLow: 1)
    let late = raw
    #expect(throws: StoreCallError.self) {
      _ = try session.perform(TestCommand.log("Too old"), late)
    }
    // More than are remembered: the ids of the earlier clock are forgotten as well.
    for number in 0..<8 {
      let identity = identity(session, at: yesterday, UInt64(number) + 1)
      _ = try session.perform(TestCommand.log("Yesterday \(number)"), identity)
    }
    #expect(session.desk.incidents.count == 16)
  }

  @Test func `with a clock that goes on, an id carries the time`() throws {
    let session = try desk.open()
    let later = Instant(rawValue: TestDesk.start + 86_400_000)
    #expect(session.commandMoment(later) == later)
  }
}

import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem
import ScreenCore
import ScreenNcurses

/// The console: what `pult` without a subcommand opens.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "Open the console (the default).")

  @OptionGroup var options: GlobalOptions

  /// The console asked for without a command: nil where there is one, and where the options are
  /// not understood. Those are for the whole parser to judge, whose tree of all commands costs a
  /// millisecond that the most frequent start does without.
  init?(alone arguments: [String]) {
    guard LeadingOptions.areAll(of: arguments) else { return nil }
    do {
      self = try ConsoleCommand.parse(arguments)
    } catch {
      return nil
    }
  }

  init() {}

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      try ConsoleSession.run(workplace, deskPath: workplace.deskPath)
    }
  }
}

/// Opens desk and terminal, runs the loop, closes both.
enum ConsoleSession {
  static func run(_ workplace: Workplace, deskPath: String) throws {
    // The command runs on the main thread and stays there; nothing else is started.
    let signal = try MainActor.assumeIsolated { try open(workplace, deskPath) }
    switch signal {
    case .interrupt: throw ExitCode(130)
    case .terminate, .quit: throw ExitCode(143)
    case nil: break
    }
  }

  @MainActor
  private static func open(
    _ workplace: Workplace, _ deskPath: String
  ) throws -> InputEvent.Termination? {
    let language = workplace.language
    let session: DeskSession
    do throws(StoreError) {
      session = try DeskSession(opening: deskPath)
    } catch {
      throw DeskFailure.failure(error, in: language)
    }
    let zone = try workplace.zone(named: session.desk.tables.parameters.zoneName)
    let signal = try show(session, workplace, zone, deskPath)
    do throws(StoreError) {
      try session.close()
    } catch {
      throw DeskFailure.failure(error, in: language)
    }
    return signal
  }

  @MainActor
  private static func show(
    _ session: DeskSession, _ workplace: Workplace, _ zone: TimeZoneRules, _ deskPath: String
  ) throws -> InputEvent.Termination? {
    let language = workplace.language
    let partner = try partner(workplace, session.desk.tables)
    let runner: EffectRunner
    do throws(StoreError) {
      try session.attend()
      runner = try EffectRunner(
        session: session, workplace: workplace, zone: zone, partner: partner)
    } catch {
      throw DeskFailure.failure(error, in: language)
    }
    runner.endErasure()
    runner.joinPresence(at: deskPath)
    defer { runner.leavePresence() }
    let terminal: NcursesTerminal
    do throws(TerminalError) {
      terminal = try NcursesTerminal(ScreenOptions(color: color(workplace)))
    } catch {
      throw CommandFailure(.usage, sentence(for: error, ShellWords.of(language)))
    }
    defer { terminal.close() }
    let setting = Setting(
      language: language, now: runner.now, zone: zone, tables: session.desk.tables,
      actor: runner.actor ?? RecordID(.partner, session.desk.count(of: .partner) + 1),
      session: ProcessMark.current())
    var state = ConsoleState(size: terminal.size, setting: setting)
    state.ringsBell = workplace.configuration.ringsBell
    if session.isReadOnly { state.access = .readOnly(.noPermission) }
    if session.warnings.contains(.copied) { state.message = .deskCopied }
    let signal = ConsoleLoop(
      terminal: terminal, runner: runner, state: state, theme: .standard
    ).run()
    runner.leave()
    return signal
  }

  private static func sentence(for error: TerminalError, _ words: ShellWords) -> String {
    switch error {
    case .notATerminal: words.noTerminal
    case .dumbTerminal(let type): words.dumbTerminal(type)
    case .unknownTerminal(let type): words.unknownTerminal(type)
    case .systemRefused(let number): words.terminalRefused(Int(number))
    }
  }

  private static func color(_ workplace: Workplace) -> ScreenOptions.Color {
    let configured = workplace.configuration.color.flatMap(ColorChoice.init)
    let chosen = workplace.options.color == .auto ? configured ?? .auto : workplace.options.color
    switch chosen {
    case .auto: return .auto
    case .always: return .always
    case .never: return .never
    }
  }

  private static func partner(
    _ workplace: Workplace, _ tables: DeskTables
  ) throws(CommandFailure) -> RecordID? {
    guard let typed = workplace.options.partner else { return nil }
    if let found = tables.find(typed, in: .partner) { return found }
    throw CommandFailure(.refused, ShellWords.of(workplace.language).unknownPartner(typed))
  }
}

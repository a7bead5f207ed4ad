import HelpdeskConsole
import HelpdeskDomain
import JournalStorage
import PultSystem

/// The machine as one run of Pult sees it: environment, account, paths, configuration, language.
struct Workplace {
  let environment: ProcessEnvironment
  let account: UserAccount
  let paths: ConfigurationPaths
  let configuration: Configuration
  let options: GlobalOptions

  init(_ options: GlobalOptions) throws(CommandFailure) {
    self.options = options
    environment = ProcessEnvironment.current()
    account = UserAccount.current(environment: environment)
    paths = ConfigurationPaths(environment: environment, home: account.homeDirectory)
    configuration = try Configuration(file: paths.configurationFile)
    if let typed = options.language, Language(text: typed) == nil {
      throw CommandFailure(.usage, "\(typed) is no language of Pult; give en, de, sv or hu.")
    }
  }

  var deskPath: String { paths.desk(option: options.desk, configured: configuration.desk) }

  var language: Language {
    Language.chosen(
      option: options.language, configuration: configuration.language,
      lcAll: environment["LC_ALL"], lcMessages: environment["LC_MESSAGES"],
      lang: environment["LANG"]) ?? .en
  }

  /// The rules of a zone, or one sentence where the system has none (DESIGN §4.15).
  func zone(named name: String) throws(CommandFailure) -> TimeZoneRules {
    do throws(ZoneFailure) {
      return try ZoneFiles(environment: environment).rules(named: name)
    } catch {
      throw CommandFailure(.notFound, ShellWords.of(language).unknownZone(name))
    }
  }

  func knowsZone(named name: String) -> Bool {
    do throws(CommandFailure) {
      _ = try zone(named: name)
      return true
    } catch {
      return false
    }
  }

  /// A new command id: UUIDv7, so that ids rise with time.
  static func commandID(at now: Instant) -> CommandID {
    let bytes = TimeOrderedID.make(at: now)
    func word(_ range: Range<Int>) -> UInt64 {
      bytes[range].reduce(0) { $0 << 8 | UInt64($1) }
    }
    return CommandID(high: word(0..<8), low: word(8..<16))
  }
}

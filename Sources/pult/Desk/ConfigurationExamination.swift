import HelpdeskConsole
import HelpdeskDomain
import PultSystem
import TOMLKit

/// What `journal doctor` finds in the user's configuration file: settings that nobody reads, values
/// that nobody can use, a command that does not run.
struct ConfigurationExamination {
  private let path: String
  private let configuration: Configuration
  private let words: DoctorWords

  init(_ workplace: Workplace) {
    path = workplace.paths.configurationFile
    configuration = workplace.configuration
    words = DoctorWords.of(workplace.language)
  }

  func lines() throws(CommandFailure) -> [DoctorLine] {
    guard let table = try Configuration.table(file: path) else {
      return [DoctorLine(configuration: words.noConfiguration(path))]
    }
    let found = unknown(table) + values(table) + commands()
    return found.isEmpty ? [DoctorLine(configuration: words.configuration(path))] : found
  }

  private func unknown(_ table: TOMLTable) -> [DoctorLine] {
    table.keys.sorted().flatMap { key -> [DoctorLine] in
      if Configuration.settings[""]?.contains(key) == true { return [] }
      guard let known = Configuration.settings[key] else { return [unknown(key)] }
      guard let inner = table[key]?.table else { return [bad(key, "[\(key)]")] }
      return inner.keys.sorted().filter { !known.contains($0) }.map { unknown("\(key).\($0)") }
    }
  }

  private func values(_ table: TOMLTable) -> [DoctorLine] {
    var lines: [DoctorLine] = []
    for (name, keys) in Configuration.settings.sorted(by: { $0.key < $1.key }) {
      guard let holder = name.isEmpty ? table : table[name]?.table else { continue }
      for key in keys where holder.contains(key: key) && holder[key]?.string == nil {
        let isFlag = "\(name).\(key)" == Configuration.flag
        if isFlag && holder[key]?.bool != nil { continue }
        let wanted = isFlag ? "true, false" : words.wantedText
        lines.append(bad(name.isEmpty ? key : "\(name).\(key)", wanted))
      }
    }
    if let language = configuration.language, Language(text: language) == nil {
      lines.append(bad("language", "en, de, sv, hu"))
    }
    if let color = configuration.color, ColorChoice(rawValue: color) == nil {
      lines.append(bad("color", ColorChoice.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return lines
  }

  /// Whether the shell understands the command and finds what it begins with; nothing is run.
  private func commands() -> [DoctorLine] {
    guard let command = configuration.checkpointCommand else { return [] }
    let key = "journal.checkpoint-command"
    guard isTrue("exec /bin/sh -n 2>/dev/null", input: command) else {
      return [problem(words.brokenCommand(key, path))]
    }
    let first = command.split(separator: " ").first.map(String.init) ?? ""
    let isPlain =
      !first.isEmpty && first.allSatisfy { $0.isLetter || "0123456789._/+-".contains($0) }
    if isPlain, !isTrue("command -v -- '\(first)' >/dev/null", input: "") {
      return [problem(words.badCommand(key, first))]
    }
    return []
  }

  private func isTrue(_ line: String, input: String) -> Bool {
    do throws(FileFailure) {
      return try ShellCommand.run(line, input: input, maximumMilliseconds: 2000)
        == .exited(status: 0)
    } catch {
      // Without a shell there is nothing to be said about its command.
      return true
    }
  }

  private func unknown(_ key: String) -> DoctorLine {
    DoctorLine(configuration: words.unknownSetting(key, path), verdict: "warning")
  }

  private func bad(_ key: String, _ allowed: String) -> DoctorLine {
    problem(words.badSetting(key, path, allowed))
  }

  private func problem(_ sentence: String) -> DoctorLine {
    DoctorLine(configuration: sentence, verdict: "problem", status: .refused)
  }
}

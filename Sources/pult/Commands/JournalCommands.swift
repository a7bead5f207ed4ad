import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

struct JournalGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Look into the journal.",
    subcommands: [
      JournalStat.self, JournalVerify.self, JournalCat.self, JournalSnapshot.self,
    ])
}

struct JournalStat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stat", abstract: "Say how large the journal is and what it counts.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let status = try shell.view.session.status()
      let desk = shell.view.desk
      var object = JSONObject()
      object.add("format", "\(status.formatMajor).\(status.formatMinor)")
      object.add("segments", status.segments)
      object.add("bytes", Int(status.bytes))
      object.add("durableEnd", Int(status.durableEnd))
      object.add("entries", Int(status.entries))
      object.add("epoch", Int(status.epoch))
      object.add("incidents", desk.count(of: .incident))
      object.add("customers", desk.count(of: .customer))
      object.add("contacts", desk.count(of: .person))
      object.add("units", desk.count(of: .unit))
      object.add("poisoned", status.isPoisoned)
      try format.say(object.value)
    }
  }
}

struct JournalVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Hold everything against checksums, chain and hashes.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let language = workplace.language
      do {
        let session = try DeskSession(opening: workplace.deskPath, .salvage)
        let found = try session.verify()
        for damage in found.damage {
          var object = JSONObject()
          object.add("file", damage.path)
          object.add("offset", Int(damage.offset))
          object.add("sequence", Int(damage.sequence))
          object.add("damage", "\(damage.kind)")
          try StandardOutput.say(object.value.line + "\n")
        }
        if let first = found.damage.first {
          throw DeskFailure.failure(first, in: language)
        }
        let words = ShellWords.of(language)
        try StandardOutput.say(
          words.clean(frames: UInt64(found.frames), entries: found.entries) + "\n")
      } catch let error as StoreError {
        throw DeskFailure.failure(error, in: language)
      }
    }
  }
}

struct JournalCat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat", abstract: "Print the entries, one object a line.")

  @OptionGroup var options: GlobalOptions
  @Option(name: .customLong("from"), help: "Begin at this entry.") var sequence: UInt64 = 1
  @Flag(help: "Go on as new entries come.") var follow = false

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      var cursor = LineCursor(from: sequence)
      var output = StandardOutput()
      let writer = JournalLineText(zone: shell.view.zone)
      while true {
        let lines = try shell.view.session.readLines(&cursor)
        for line in lines { try output.write(writer.object(line).line + "\n") }
        if !lines.isEmpty { continue }
        try output.flush()
        if !follow { return }
        try shell.waitForNews()
      }
    }
  }
}

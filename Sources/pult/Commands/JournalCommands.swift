import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage

struct JournalGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Look into the journal, back it up, restore and repair it.",
    subcommands: [
      JournalStat.self, JournalVerify.self, JournalCat.self, JournalSnapshot.self,
      JournalBackup.self, JournalRestore.self, JournalRepair.self, JournalDoctor.self,
      JournalCheckpoint.self, JournalProve.self, JournalCheckProof.self, JournalBench.self,
      BenchWorker.self,
    ])
}

struct JournalStat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stat", abstract: "Say how large the journal is and what it counts.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  @Flag(help: "Count incidents, customers, contacts and units too: opens the desk.")
  var records = false

  func run() throws {
    if !records { return try tellFiles() }
    try Shell.run(options, access: .read) { shell in
      var object = JSONObject()
      object.add(try shell.view.session.status())
      let desk = shell.view.desk
      object.add("incidents", desk.count(of: .incident))
      object.add("customers", desk.count(of: .customer))
      object.add("contacts", desk.count(of: .person))
      object.add("units", desk.count(of: .unit))
      try format.say(object.value)
    }
  }
}

extension JournalStat {
  /// Reads no entry but the last few: as quick in a large journal as in a small one.
  private func tellFiles() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      var object = JSONObject()
      do throws(JournalError) {
        let journal = try Journal.open(at: workplace.deskPath, .readOnly)
        if let damage = journal.damage { throw damage }
        object.add(try journal.status())
      } catch {
        throw DeskFailure.failure(.journal(error), in: workplace.language)
      }
      try format.say(object.value)
    }
  }
}

extension JSONObject {
  /// Where the journal stands; times in UTC, because the desk's zone is not read for it.
  fileprivate mutating func add(_ status: JournalStatus) {
    add("format", "\(status.formatMajor).\(status.formatMinor)")
    add("segments", status.segments)
    add("bytes", Int(status.bytes))
    add("durableEnd", Int(status.durableEnd))
    add("lagBytes", Int(status.lagBytes))
    add("entries", Int(status.entries))
    add("epoch", Int(status.epoch))
    add("lastRecordedAt", time(status.lastRecordedMilliseconds))
    add("lastSyncAt", time(status.lastSyncMilliseconds))
    if let checkpoint = status.lastCheckpoint {
      add("lastCheckpoint", Int(checkpoint.sequence))
      add("lastCheckpointAt", time(checkpoint.recordedMilliseconds))
    }
    add("freeBytes", Int(status.freeBytes))
    add("snapshots", status.snapshots)
    add("poisoned", status.isPoisoned)
  }

  private func time(_ milliseconds: Int64?) -> String? {
    milliseconds.map {
      TimeText.rfc3339(Instant(rawValue: $0), zone: .utc, withMilliseconds: true)
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

import ArgumentParser
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import PultSystem

struct MailGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Look after mails, text messages and alarms of escalations.",
    subcommands: [
      MailList.self, MailShow.self, MailSend.self, MailRetry.self, MailDiscard.self,
      MailRead.self,
    ])
}

/// Which mails a list shows.
enum MailSelection: String, ExpressibleByArgument, CaseIterable {
  /// What waits, is on its way, or was not taken.
  case outbox
  /// Alarms that the acting partner has not read.
  case alarms
  case all
}

struct MailList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the outbox; or unread alarms, or all mails.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "outbox, alarms or all.") var selection: MailSelection = .outbox
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      var list = ListPrinter(format, columns: MailLine.columns)
      for row in rows(shell) {
        guard let mail = try shell.view.session.mail(row.id) else { continue }
        let line = MailLine(mail, shell.view)
        try list.add(json: line.object.value, cells: line.cells)
      }
      try list.finish()
    }
  }

  private func rows(_ shell: Shell) -> [MailRow] {
    let mails = shell.view.desk.mails
    return switch selection {
    case .outbox: mails.outbox
    case .alarms: shell.actor.map { mails.unreadAlarms(of: $0) } ?? []
    case .all: (0..<mails.count).map { mails[$0] }
    }
  }
}

struct MailShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one mail whole.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The mail's number in the list.") var mail: Int
  @Option(help: "table, json or csv.") var format: OutputFormat = .table

  func run() throws {
    try Shell.run(options, access: .read) { shell in
      let found = try shell.mail(mail)
      var object = MailLine(found, shell.view).object
      object.add("attempts", found.attempts)
      object.add("messageID", found.messageID)
      object.add("subject", found.subject)
      object.add("body", found.body)
      try format.say(object.value)
    }
  }
}

struct MailSend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Hand over what waits in the outbox.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      let mails = try shell.deliverMails()
      if mails.failed > 0 {
        throw CommandFailure(.ioError, OutboxWords.of(shell.language).notTaken(mails.failed))
      }
    }
  }
}

struct MailRetry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Hand mails over once more that were not taken, or of which it is not known.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The mails' numbers in the list.") var mails: [Int]

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      for mail in mails { try shell.perform(.retry, onMail: mail) }
      let sent = try shell.deliverMails()
      if sent.failed > 0 {
        throw CommandFailure(.ioError, OutboxWords.of(shell.language).notTaken(sent.failed))
      }
    }
  }
}

struct MailDiscard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Leave mails of the outbox unsent.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The mails' numbers in the list.") var mails: [Int]

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      for mail in mails { try shell.perform(.discard, onMail: mail) }
    }
  }
}

struct MailRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Mark alarms as read.")

  @OptionGroup var options: GlobalOptions
  @Argument(help: "The alarms' numbers in the list.") var mails: [Int]

  func run() throws {
    try Shell.run(options, access: .write) { shell in
      for mail in mails { try shell.perform(.read, onMail: mail) }
    }
  }
}

extension Shell {
  func mail(_ number: Int) throws -> Mail {
    guard number > 0, number <= view.desk.mails.count,
      let mail = try view.session.mail(RecordID(.mail, number))
    else {
      throw CommandFailure(.notFound, OutboxWords.of(language).noSuchMail("\(number)"))
    }
    return mail
  }

  func perform(_ command: MailCommand, onMail number: Int) throws {
    let found = try mail(number)
    try view.session.perform(command, on: found.id, isByHand: true, identity())
  }
}

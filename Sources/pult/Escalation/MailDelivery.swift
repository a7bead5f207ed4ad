import Glibc
import HelpdeskDomain
import HelpdeskStore
import PultSystem

/// Hands mails over: claimed, given to the program, done or not; each of it an entry. Whoever dies
/// in between leaves a claim without an end, which nobody sends again by himself.
struct MailDelivery {
  let session: DeskSession
  let configuration: Configuration
  /// How long a program may take; well below the time after which a claim is uncertain.
  static let maximumMilliseconds = 30_000

  /// Hands over everything that waits.
  ///
  /// - Returns: how many were taken, and how many were not.
  @discardableResult
  func deliver(
    _ identity: () -> SessionIdentity
  ) throws -> (taken: Int, failed: Int) {
    var (taken, failed) = (0, 0)
    for row in session.desk.mails.waiting {
      do throws(StoreCallError) {
        let process = Int(getpid())
        try session.perform(.claim(process: process), on: row.id, isByHand: false, identity())
      } catch {
        // Somebody else has it.
        if case .refused(.mail) = error { continue }
        throw error
      }
      guard let mail = try session.mail(row.id) else { continue }
      let trouble = try handOver(mail)
      // It may have been taken after all: nobody knows, so the claim stays without an end.
      if trouble == .timedOut {
        failed += 1
        continue
      }
      let command = trouble.map(MailCommand.fail) ?? .succeed
      try session.perform(command, on: row.id, isByHand: false, identity())
      if trouble == nil { taken += 1 } else { failed += 1 }
    }
    return (taken, failed)
  }

  private func handOver(_ mail: Mail) throws -> MailTrouble? {
    guard let address = mail.address(in: session.desk.tables) else { return .noAddress }
    do throws(FileFailure) {
      switch mail.channel {
      case .text: return try sendText(mail, to: address)
      case .mail: return try send(mail, to: address)
      case .alarm, nil: return .noAddress
      }
    } catch {
      return .noProgram
    }
  }

  private func send(_ mail: Mail, to address: String) throws(FileFailure) -> MailTrouble? {
    guard MailMessage.isAddress(address) else { return .noAddress }
    let configured = configuration.sendmail.map(MailProgram.init(path:))
    guard let program = configured ?? MailProgram.system() else { return .noProgram }
    let message = MailMessage(
      from: configuration.mailFrom, to: address, subject: mail.subject,
      messageID: mail.messageID, at: mail.at, body: mail.body)
    return try program.take(
      message.bytes, arguments: ["-t", "-oi"],
      maximumMilliseconds: MailDelivery.maximumMilliseconds)
  }

  private func sendText(_ mail: Mail, to number: String) throws(FileFailure) -> MailTrouble? {
    let isNumber = number.allSatisfy { $0.isASCII && ($0.isNumber || "+-/() ".contains($0)) }
    guard isNumber, !number.hasPrefix("-") else { return .noAddress }
    guard let path = configuration.textProgram else { return .noProgram }
    return try MailProgram(path: path).take(
      Array((mail.body + "\n").utf8), arguments: [number],
      maximumMilliseconds: MailDelivery.maximumMilliseconds)
  }
}

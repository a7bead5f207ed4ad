import HelpdeskDomain
import JournalStorage

/// A login without a partner becomes one on its first write (DESIGN §4.19).
extension SessionIdentity {
  /// The partner who acts, or nil where the login has none yet.
  func actor(in desk: Desk) -> RecordID? {
    partner ?? desk.tables.partner(login: login)?.row.id
  }

  /// What makes the login a partner.
  func partnerCommand(in desk: Desk) -> MasterCommand {
    .create(
      .partner,
      [
        CodeField.code: .text(freeCode(in: desk)), PartnerField.login: .text(login),
        PartnerField.name: .text(name.isEmpty ? login : name),
      ])
  }

  /// The login as a code: what codes do not take becomes a hyphen.
  private func freeCode(in desk: Desk) -> String {
    let kept = login.utf8.prefix(20).map { byte in
      let isTaken = Desk.isCode(String(decoding: [byte], as: UTF8.self))
      return isTaken ? byte : UInt8(ascii: "-")
    }
    let stem = kept.isEmpty ? "PARTNER" : String(decoding: kept, as: UTF8.self).uppercased()
    var code = stem
    var counter = 2
    while desk.tables.find(code, in: .partner) != nil {
      code = "\(stem)-\(counter)"
      counter += 1
    }
    return code
  }

  /// The command that makes the partner has an id of its own, the same in every retry.
  var partnerIdentity: SessionIdentity {
    var identity = self
    identity.command = CommandID(high: command.high, low: command.low ^ 1)
    return identity
  }
}

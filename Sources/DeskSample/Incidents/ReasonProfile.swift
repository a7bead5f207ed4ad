/// How incidents of a reason go: how often they come up among their general reason, and how many
/// of 1000 are solved by the first call, need a visit, a part or an answer of the customer; the
/// desk solves the others.
struct ReasonProfile: Sendable {
  let code: String
  let weight: UInt64
  let phone: Int
  let visit: Int
  let parts: Int
  let wait: Int

  private init(
    _ code: String, _ weight: UInt64, phone: Int, visit: Int, parts: Int = 0, wait: Int = 70
  ) {
    self.code = code
    self.weight = weight
    self.phone = phone
    self.visit = visit
    self.parts = parts
    self.wait = wait
  }

  /// Something is broken, rather than asked for.
  var isFault: Bool {
    !["ACC", "SUP", "SRV", "INF"].contains { code.hasPrefix($0) }
  }

  static let all: [ReasonProfile] = devices + services

  private static let devices: [ReasonProfile] = [
    ReasonProfile("PRN/JAM", 40, phone: 400, visit: 330, parts: 120),
    ReasonProfile("PRN/FEED", 14, phone: 330, visit: 340, parts: 150),
    ReasonProfile("PRN/QUAL", 22, phone: 270, visit: 340, parts: 140),
    ReasonProfile("PRN/OFF", 26, phone: 460, visit: 90),
    ReasonProfile("PRN/ERR", 18, phone: 280, visit: 320, parts: 160),
    ReasonProfile("PRN/NOISE", 7, phone: 90, visit: 520, parts: 180),
    ReasonProfile("PRN/FIN", 8, phone: 170, visit: 450, parts: 170),
    ReasonProfile("SCN/JAM", 12, phone: 410, visit: 280, parts: 80),
    ReasonProfile("SCN/QUAL", 9, phone: 380, visit: 240),
    ReasonProfile("SCN/DEST", 16, phone: 360, visit: 30),
    ReasonProfile("SCN/READ", 10, phone: 380, visit: 220, parts: 60),
    ReasonProfile("TRM/DEAD", 10, phone: 330, visit: 330, parts: 80, wait: 20),
    ReasonProfile("TRM/PAY", 16, phone: 410, visit: 190, wait: 20),
    ReasonProfile("TRM/RCPT", 12, phone: 500, visit: 240, parts: 50, wait: 20),
    ReasonProfile("TRM/TOUCH", 8, phone: 310, visit: 340, parts: 110),
    ReasonProfile("TRM/HOST", 10, phone: 330, visit: 90, wait: 20),
    ReasonProfile("NET/DOWN", 12, phone: 310, visit: 190, wait: 20),
    ReasonProfile("NET/SLOW", 9, phone: 230, visit: 140),
    ReasonProfile("NET/WLAN", 12, phone: 400, visit: 140),
    ReasonProfile("NET/VPN", 16, phone: 480, visit: 10),
    ReasonProfile("NET/PORT", 6, phone: 200, visit: 480),
    ReasonProfile("PC/BOOT", 12, phone: 310, visit: 270, parts: 70),
    ReasonProfile("PC/SLOW", 16, phone: 320, visit: 90),
    ReasonProfile("PC/DISP", 9, phone: 440, visit: 200),
    ReasonProfile("PC/PERI", 12, phone: 440, visit: 130),
    ReasonProfile("MOB/BATT", 9, phone: 270, visit: 120, parts: 220),
    ReasonProfile("MOB/DISP", 9, phone: 60, visit: 330, parts: 180),
    ReasonProfile("MOB/SIM", 8, phone: 430, visit: 60),
  ]

  private static let services: [ReasonProfile] = [
    ReasonProfile("SW/DRV", 12, phone: 280, visit: 20),
    ReasonProfile("SW/FIRM", 7, phone: 220, visit: 120),
    ReasonProfile("SW/APP", 26, phone: 310, visit: 20, wait: 160),
    ReasonProfile("SW/LIC", 8, phone: 280, visit: 10, wait: 150),
    ReasonProfile("SW/INST", 14, phone: 160, visit: 60, wait: 120),
    ReasonProfile("ACC/PWD", 60, phone: 860, visit: 0, wait: 10),
    ReasonProfile("ACC/NEW", 22, phone: 90, visit: 0, wait: 190),
    ReasonProfile("ACC/CARD", 12, phone: 560, visit: 50),
    ReasonProfile("SUP/TONER", 30, phone: 140, visit: 40, parts: 620, wait: 10),
    ReasonProfile("SUP/PAPER", 14, phone: 190, visit: 40, parts: 560, wait: 10),
    ReasonProfile("SUP/PART", 9, phone: 130, visit: 90, parts: 620, wait: 40),
    ReasonProfile("SRV/MAINT", 12, phone: 40, visit: 860, wait: 40),
    ReasonProfile("SRV/INST", 8, phone: 30, visit: 860, wait: 60),
    ReasonProfile("SRV/MOVE", 6, phone: 40, visit: 840, wait: 60),
    ReasonProfile("SRV/RET", 5, phone: 90, visit: 720, wait: 60),
    ReasonProfile("SRV/METER", 10, phone: 820, visit: 10, wait: 40),
    ReasonProfile("INF/USE", 20, phone: 900, visit: 10, wait: 10),
    ReasonProfile("INF/BILL", 14, phone: 590, visit: 0, wait: 90),
    ReasonProfile("INF/COMPL", 6, phone: 390, visit: 10, wait: 40),
    ReasonProfile("SEC/MAL", 6, phone: 290, visit: 160, wait: 20),
    ReasonProfile("SEC/LOSS", 4, phone: 240, visit: 60, wait: 90),
    ReasonProfile("SEC/DATA", 3, phone: 260, visit: 10, wait: 150),
  ]
}

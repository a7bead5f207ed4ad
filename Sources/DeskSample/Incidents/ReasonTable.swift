import HelpdeskDomain

/// Which reason an incident has: the fault that its model is known for, another fault of such
/// devices, or a request that comes with them.
struct ReasonTable: Sendable {
  /// A choice among reasons by weight.
  private struct Choice: Sendable {
    let reasons: [Int]
    let weights: WeightTable

    init(_ pairs: [(String, UInt64)]) {
      reasons = pairs.map { ReasonTable.place($0.0) }
      weights = WeightTable(pairs.map(\.1))
    }

    func draw(_ random: inout SampleRandom) -> Int { reasons[weights.draw(&random)] }
  }

  /// By the place in `ReasonProfile.all`.
  let ids: [RecordID]
  let groups: [RecordID]
  /// The counters of the priorities that the reasons give.
  let priorities: [Int]
  private let weaknesses: [Int]
  private let faults: [Choice]
  private let requests: [Choice]
  private let withoutUnit: Choice

  init() {
    let rows = SampleCodes.reasons()
    let ordered = ReasonProfile.all.map { profile in
      guard let row = rows.first(where: { $0.code == profile.code }) else {
        preconditionFailure("A profile names a reason that exists.")
      }
      return row
    }
    ids = ordered.map(\.id)
    groups = ordered.map { SampleCodes.group($0.general.group) }
    priorities = ordered.map(\.priority)
    weaknesses = ItemModel.all.map { ReasonTable.place($0.weakness) }
    faults = ItemModel.all.map { model in
      Choice(
        ReasonProfile.all.filter { $0.code.hasPrefix("\(model.general)/") }
          .map { ($0.code, $0.weight) })
    }
    requests = ItemModel.all.map { Choice(ReasonTable.requests(of: $0.general)) }
    withoutUnit = Choice(ReasonTable.generalRequests)
  }

  private static func place(_ code: String) -> Int {
    guard let place = ReasonProfile.all.firstIndex(where: { $0.code == code }) else {
      preconditionFailure("A reason that is drawn has a profile.")
    }
    return place
  }

  func draw(model: Int, _ random: inout SampleRandom) -> Int {
    switch random.below(1000) {
    case ..<460: weaknesses[model]
    case ..<740: faults[model].draw(&random)
    default: requests[model].draw(&random)
    }
  }

  func drawWithoutUnit(_ random: inout SampleRandom) -> Int { withoutUnit.draw(&random) }

  private static func requests(of general: String) -> [(String, UInt64)] {
    switch general {
    case "PRN":
      [
        ("SUP/TONER", 60), ("SUP/PART", 10), ("SRV/MAINT", 14), ("SRV/MOVE", 6), ("SRV/INST", 6),
        ("SRV/RET", 4), ("SRV/METER", 14), ("SW/DRV", 14), ("SW/FIRM", 5), ("INF/USE", 18),
      ]
    case "SCN":
      [
        ("SUP/PART", 8), ("SW/DRV", 14), ("SRV/MAINT", 6), ("INF/USE", 14), ("SRV/INST", 4),
        ("SRV/RET", 3),
      ]
    case "TRM":
      [
        ("SUP/PAPER", 40), ("SUP/PART", 8), ("SRV/MAINT", 8), ("SRV/INST", 6), ("SRV/MOVE", 6),
        ("SW/FIRM", 8), ("INF/USE", 12),
      ]
    case "NET":
      [("SW/FIRM", 10), ("SRV/INST", 8), ("NET/VPN", 20), ("NET/PORT", 12), ("SRV/MOVE", 6)]
    case "PC":
      [
        ("SW/APP", 40), ("SW/INST", 22), ("SW/LIC", 8), ("ACC/PWD", 30), ("SEC/LOSS", 2),
        ("SEC/MAL", 4), ("SRV/INST", 6), ("SRV/RET", 3),
      ]
    default:
      [
        ("SEC/LOSS", 6), ("SUP/PART", 12), ("SW/APP", 14), ("SW/INST", 8), ("ACC/PWD", 10),
        ("SRV/RET", 4),
      ]
    }
  }

  private static let generalRequests: [(String, UInt64)] = [
    ("ACC/PWD", 90), ("ACC/NEW", 40), ("ACC/CARD", 24), ("SW/APP", 50), ("SW/LIC", 14),
    ("SW/INST", 24), ("NET/VPN", 26), ("NET/WLAN", 20), ("NET/DOWN", 12), ("NET/SLOW", 12),
    ("INF/USE", 20), ("INF/BILL", 34), ("INF/COMPL", 12), ("SUP/PAPER", 14), ("SEC/MAL", 8),
    ("SEC/DATA", 4), ("SEC/LOSS", 3),
  ]
}

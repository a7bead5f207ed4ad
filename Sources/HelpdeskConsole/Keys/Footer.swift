/// One item of row 24: a key, or two that belong together, and a word.
public struct FooterItem: Equatable, Sendable {
  /// The first one gives the word.
  public let functions: [Function]
  /// Another word than the first function's own.
  public let word: Function?
  /// Items of the highest rank go first where the row is too narrow.
  public let rank: Int

  public init(_ functions: Function..., word: Function? = nil, rank: Int = 0) {
    self.functions = functions
    self.word = word
    self.rank = rank
  }
}

extension KeyMap {
  /// In the mask after a refused save: Enter goes to the next error (screens.md, sketch 7).
  static let footerAfterRefusal = [
    FooterItem(.help, word: .explain), FooterItem(.list), FooterItem(.newCall),
    FooterItem(.command, rank: 4), FooterItem(.save), FooterItem(.accept, word: .nextError),
    FooterItem(.back),
  ]

  /// In the tabs of reasons and resolutions, whose rows can be added and taken away.
  static let footerOfRows = [
    FooterItem(.help), FooterItem(.addRow), FooterItem(.removeRow), FooterItem(.makePrimary),
    FooterItem(.tick, rank: 2), FooterItem(.newCall), FooterItem(.command, rank: 4),
    FooterItem(.save), FooterItem(.back),
  ]

  /// What row 24 offers, most used first.
  public static func footer(in context: KeyContext) -> [FooterItem] {
    switch context {
    case .queue:
      [
        FooterItem(.help), FooterItem(.event), FooterItem(.find, rank: 2), FooterItem(.change),
        FooterItem(.newCall), FooterItem(.previousView, .nextView, rank: 3),
        FooterItem(.command, rank: 4), FooterItem(.open),
      ]
    case .filter:
      [
        FooterItem(.help), FooterItem(.event), FooterItem(.newCall),
        FooterItem(.previousView, .nextView, rank: 3), FooterItem(.command, rank: 4),
        FooterItem(.keepFilter), FooterItem(.back),
      ]
    case .intake:
      [
        FooterItem(.help), FooterItem(.allCustomers, rank: 3), FooterItem(.newCall),
        FooterItem(.command, rank: 4), FooterItem(.choose), FooterItem(.asTyped),
        FooterItem(.back),
      ]
    case .maskField:
      [
        FooterItem(.help), FooterItem(.event), FooterItem(.list), FooterItem(.newCall),
        FooterItem(.previousIncident, .nextIncident), FooterItem(.command, rank: 4),
        FooterItem(.save), FooterItem(.back),
      ]
    case .maskPane:
      [
        FooterItem(.help), FooterItem(.event), FooterItem(.change), FooterItem(.newCall),
        FooterItem(.previousIncident, .nextIncident), FooterItem(.command, rank: 4),
        FooterItem(.save), FooterItem(.back),
      ]
    case .order:
      [
        FooterItem(.help), FooterItem(.addLine), FooterItem(.editLine), FooterItem(.status),
        FooterItem(.consent), FooterItem(.removeLine, rank: 2), FooterItem(.lead, rank: 4),
        FooterItem(.billed, rank: 4), FooterItem(.newCall, rank: 3),
        FooterItem(.back),
      ]
    case .popup:
      [
        FooterItem(.help), FooterItem(.list), FooterItem(.newCall), FooterItem(.command),
        FooterItem(.save), FooterItem(.nextField), FooterItem(.back),
      ]
    case .conflict:
      [
        FooterItem(.help), FooterItem(.theirs), FooterItem(.mine), FooterItem(.newCall),
        FooterItem(.save), FooterItem(.back, word: .keepDraft),
      ]
    case .masters, .mastersFilter: mastersFooter(isFiltering: context == .mastersFilter)
    case .list, .report, .card, .help, .palette, .parked, .alarms, .outbox,
      .callSheet:
      layerFooter(in: context)
    }
  }

  private static func mastersFooter(isFiltering: Bool) -> [FooterItem] {
    if isFiltering {
      return [
        FooterItem(.help), FooterItem(.clearFilter), FooterItem(.newCall, rank: 3),
        FooterItem(.previousTable, .nextTable, rank: 2), FooterItem(.keepFilter),
        FooterItem(.back),
      ]
    }
    return [
      FooterItem(.help), FooterItem(.find), FooterItem(.newCall, rank: 3),
      FooterItem(.previousTable, .nextTable, rank: 2), FooterItem(.command, rank: 4),
      FooterItem(.newRecord), FooterItem(.retire), FooterItem(.open), FooterItem(.back),
    ]
  }

  private static func layerFooter(in context: KeyContext) -> [FooterItem] {
    switch context {
    case .list:
      [
        FooterItem(.help, word: .helpOnCode), FooterItem(.newCall), FooterItem(.take),
        FooterItem(.up, .down),
        FooterItem(.closeLayer),
      ]
    case .help: [FooterItem(.up, .down), FooterItem(.leaveLayer)]
    case .card:
      [
        FooterItem(.open), FooterItem(.card), FooterItem(.newCall), FooterItem(.up, .down),
        FooterItem(.leaveLayer),
      ]
    case .report:
      [
        FooterItem(.nextGrouping), FooterItem(.up, .down), FooterItem(.scrollLeft, .scrollRight),
        FooterItem(.newCall), FooterItem(.leaveLayer),
      ]
    case .palette:
      [FooterItem(.newCall), FooterItem(.run), FooterItem(.up, .down), FooterItem(.leaveLayer)]
    case .parked:
      [
        FooterItem(.open), FooterItem(.discard), FooterItem(.newCall), FooterItem(.up, .down),
        FooterItem(.leaveLayer), FooterItem(.quit),
      ]
    case .alarms:
      [
        FooterItem(.open), FooterItem(.readAlarm), FooterItem(.outbox), FooterItem(.newCall),
        FooterItem(.up, .down, rank: 2), FooterItem(.leaveLayer),
      ]
    case .callSheet:
      [
        FooterItem(.tick), FooterItem(.open), FooterItem(.save), FooterItem(.newCall),
        FooterItem(.up, .down, rank: 2), FooterItem(.leaveLayer),
      ]
    case .outbox:
      [
        FooterItem(.open), FooterItem(.sendAgain), FooterItem(.giveUp), FooterItem(.alarms),
        FooterItem(.newCall), FooterItem(.up, .down, rank: 2), FooterItem(.leaveLayer),
      ]
    case .queue, .filter, .intake, .maskField, .maskPane, .popup, .conflict, .order, .masters,
      .mastersFilter:
      preconditionFailure("The footer of \(context) stands with those of the screens.")
    }
  }
}

extension ConsoleState {
  /// Which keys mean what at this moment.
  public var context: KeyContext {
    switch place.layers.last {
    case .help, .why: return .help
    case .report: return .report
    case .card: return .card
    case .palette: return .palette
    case .list: return .list
    case .parked: return .parked
    case .alarms: return .alarms
    case .outbox: return .outbox
    case .callSheet: return .callSheet
    case .event, .status, .form, .orderForm: return .popup
    case .order: return .order
    case .conflict: return .conflict
    case nil: break
    }
    switch place.screen {
    case .queue: return queue.isFiltering ? .filter : .queue
    case .intake: return .intake
    case .mask(let mask): return mask.context
    case .masters(let masters): return masters.isFiltering ? .mastersFilter : .masters
    }
  }

  /// Whether commands may be given.
  var isWritable: Bool { access == .writable }
}

public import ScreenCore

/// The one table of keys. Dispatch, footer, help, palette and `Docs/Keys.md` read it, so that they
/// cannot disagree (DESIGN §6).
public enum KeyMap {
  /// What the key does there; nil where it does nothing, or is text for a field.
  public static func function(for key: Key, in context: KeyContext) -> Function? {
    dispatch[context]?[key]
  }

  /// All bindings of a context, in the order of the help layer.
  public static func bindings(in context: KeyContext) -> [KeyBinding] { table[context] ?? [] }

  /// The keys of a function there, the most usual first.
  public static func keys(of function: Function, in context: KeyContext) -> [Key] {
    bindings(in: context).first { $0.function == function }?.keys ?? []
  }

  private static let table: [KeyContext: [KeyBinding]] = Dictionary(
    uniqueKeysWithValues: KeyContext.allCases.map { ($0, own(of: $0) + common(to: $0)) })

  private static let dispatch: [KeyContext: [Key: Function]] = table.mapValues { bindings in
    var keys: [Key: Function] = [:]
    for binding in bindings {
      for key in binding.keys { keys[key] = keys[key] ?? binding.function }
    }
    return keys
  }

  private static func own(of context: KeyContext) -> [KeyBinding] {
    switch context {
    case .queue: queue
    case .filter: filter
    case .intake: intake
    case .maskField: maskField
    case .maskPane: maskPane
    case .list: list
    case .popup: popup
    case .conflict: conflict
    case .masters: masters
    case .mastersFilter: mastersFilter
    case .help: [KeyBinding(.leaveLayer, .function(12), .escape, .control("c"))] + scrolling
    case .report: report
    case .card: card
    case .order: order
    case .palette: palette
    case .parked: parked
    case .alarms: alarms
    case .outbox: outbox
    case .callSheet: callSheet
    }
  }

  /// What is the same everywhere. In fields the letters are text.
  private static func common(to context: KeyContext) -> [KeyBinding] {
    let lettered: Set<KeyContext> = [.queue, .maskPane, .order, .masters]
    let hasLetters = lettered.contains(context)
    // There n makes a new record; F6 is the new call everywhere.
    let callsByLetter = hasLetters && context != .masters
    var bindings = [
      KeyBinding(.help, keys: [.function(1)] + (hasLetters ? [.character("?")] : [])),
      KeyBinding(
        .newCall, keys: [.function(6), .control("n")] + (callsByLetter ? [.character("n")] : [])),
      KeyBinding(
        .command, keys: [.function(9), .control("p")] + (hasLetters ? [.character(":")] : [])),
    ]
    let closes: Set<KeyContext> = [
      .list, .help, .report, .card, .palette, .parked, .alarms, .outbox, .callSheet,
    ]
    if !closes.contains(context) {
      bindings.append(KeyBinding(.back, .function(12), .escape, .control("c")))
    }
    bindings.append(KeyBinding(.suspend, .control("z")))
    bindings.append(KeyBinding(.repaint, .control("l")))
    return bindings
  }
}

/// A function and the keys that ask for it.
public struct KeyBinding: Equatable, Sendable {
  public let function: Function
  /// The most usual first: it stands in the footer. None: the palette alone leads there.
  public let keys: [Key]

  init(_ function: Function, keys: [Key]) {
    self.function = function
    self.keys = keys
  }

  init(_ function: Function, _ keys: Key...) {
    self.init(function, keys: keys)
  }
}

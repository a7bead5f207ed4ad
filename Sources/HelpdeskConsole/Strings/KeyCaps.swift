import ScreenCore

/// What stands on the keys: German keyboards say Strg and Bild↑. The key stays (terms-and-codes.md
/// §1.4).
struct KeyCaps: Sendable {
  let control: String
  let shift: String
  let up: String
  let down: String
  let left: String
  let right: String
  let pageUp: String
  let pageDown: String
  let home: String
  let end: String
  let insert: String
  let delete: String
  let backspace: String
  let space: String

  static let english = KeyCaps(
    control: "Ctrl", shift: "Shift", up: "Up", down: "Down", left: "Left", right: "Right",
    pageUp: "PgUp", pageDown: "PgDn", home: "Home", end: "End", insert: "Ins", delete: "Del",
    backspace: "Backspace", space: "Space")

  static let german = KeyCaps(
    control: "Strg", shift: "Umschalt", up: "Auf", down: "Ab", left: "Links", right: "Rechts",
    pageUp: "Bild↑", pageDown: "Bild↓", home: "Pos1", end: "Ende", insert: "Einfg", delete: "Entf",
    backspace: "Rück", space: "Leertaste")

  func name(of key: Key) -> String {
    switch key {
    case .character(" "): space
    case .character(let character): String(character)
    case .control(let character): "\(control)-\(character.uppercased())"
    case .function(let number): "F\(number)"
    case .up: up
    case .down: down
    case .left: left
    case .right: right
    case .controlUp: "\(control)-\(up)"
    case .controlDown: "\(control)-\(down)"
    case .controlLeft: "\(control)-\(left)"
    case .controlRight: "\(control)-\(right)"
    case .pageUp: pageUp
    case .pageDown: pageDown
    case .home: home
    case .end: end
    case .controlHome: "\(control)-\(home)"
    case .controlEnd: "\(control)-\(end)"
    case .insert: insert
    case .delete: delete
    case .backspace: backspace
    case .tab: "Tab"
    case .backTab: "\(shift)-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    }
  }
}

extension Strings {
  /// The keys of a binding; without one, the palette and the function's name there.
  func keyNames(of binding: KeyBinding) -> [String] {
    guard binding.keys.isEmpty else { return binding.keys.map(caps.name) }
    return [caps.name(of: .function(9)), keys[binding.function].name]
  }
}

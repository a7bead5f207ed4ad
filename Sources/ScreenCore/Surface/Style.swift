/// One of the sixteen ANSI colours, or what the terminal's owner has chosen as default.
///
/// There is no wider palette on purpose: fixed greys are what breaks light themes (terminal.md
/// §1.10).
public enum Tint: UInt8, CaseIterable, Hashable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
  case standard
}

/// How a cell is shown. What a style means (selected, late, protected) is the console's.
public struct Style: Hashable, Sendable {
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let reverse = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let dim = Attributes(rawValue: 8)
  }

  /// Attributes and both tints in one number, since thousands of styles are compared for every key.
  private let bits: UInt32

  public init(
    _ attributes: Attributes = [], foreground: Tint = .standard, background: Tint = .standard
  ) {
    bits =
      UInt32(attributes.rawValue) | UInt32(foreground.rawValue) << 8
      | UInt32(background.rawValue) << 16
  }

  public var attributes: Attributes { Attributes(rawValue: UInt8(truncatingIfNeeded: bits)) }
  public var foreground: Tint { Tint(rawValue: UInt8(truncatingIfNeeded: bits >> 8)) ?? .standard }
  public var background: Tint { Tint(rawValue: UInt8(truncatingIfNeeded: bits >> 16)) ?? .standard }

  public static let plain = Style()
  public static let bold = Style(.bold)
  public static let reverse = Style(.reverse)
  public static let underline = Style(.underline)
  public static let dim = Style(.dim)

  /// The same style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(attributes.union(more), foreground: foreground, background: background)
  }
}

extension Style: CustomStringConvertible {
  /// Stable words for goldens: `bold reverse red on blue`; `plain` for nothing special.
  public var description: String {
    var words: [String] = []
    if attributes.contains(.bold) { words.append("bold") }
    if attributes.contains(.dim) { words.append("dim") }
    if attributes.contains(.underline) { words.append("underline") }
    if attributes.contains(.reverse) { words.append("reverse") }
    if foreground != .standard { words.append("\(foreground)") }
    if background != .standard { words.append("on \(background)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

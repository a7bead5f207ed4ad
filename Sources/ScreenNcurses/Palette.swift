internal import CNcurses
internal import ScreenCore

/// Styles as ncurses attributes and colour pairs, made when first used.
struct Palette {
  private let colors: Int32
  private let mostPairs: Int
  private var pairs: [UInt16: Int16] = [:]

  /// Call after `newterm`. A monochrome screen keeps bold, reverse, underline and dim.
  init(color: ScreenOptions.Color) {
    let isWanted: Bool =
      switch color {
      case .never: false
      case .always: true
      case .auto: environment("NO_COLOR") == nil
      }
    guard isWanted, has_colors(), start_color() == OK, pult_color_count() >= 8 else {
      colors = 0
      mostPairs = 0
      return
    }
    use_default_colors()
    colors = pult_color_count()
    mostPairs = min(Int(pult_color_pair_count()), Int(Int16.max))
  }

  mutating func attributes(of style: Style) -> (attributes: attr_t, pair: Int16) {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= pult_bold() }
    if style.attributes.contains(.dim) { attributes |= pult_dim() }
    if style.attributes.contains(.underline) { attributes |= pult_underline() }
    if style.attributes.contains(.reverse) { attributes |= pult_reverse() }
    guard colors > 0, style.foreground != .standard || style.background != .standard else {
      return (attributes, 0)
    }
    // Eight colours have no bright ones; bold makes them so on most such terminals.
    if colors < 16, style.foreground.isBright { attributes |= pult_bold() }
    return (attributes, pair(style.foreground, style.background))
  }

  private mutating func pair(_ foreground: Tint, _ background: Tint) -> Int16 {
    let key = UInt16(foreground.rawValue) << 8 | UInt16(background.rawValue)
    if let known = pairs[key] { return known }
    let number = pairs.count + 1
    guard number < mostPairs else { return 0 }
    init_pair(Int16(number), color(foreground), color(background))
    pairs[key] = Int16(number)
    return Int16(number)
  }

  private func color(_ tint: Tint) -> Int16 {
    guard tint != .standard else { return -1 }
    let number = Int16(tint.rawValue)
    return colors < 16 ? number % 8 : number
  }
}

extension Tint {
  fileprivate var isBright: Bool { self != .standard && rawValue >= Tint.brightBlack.rawValue }
}

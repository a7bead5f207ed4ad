/// How the keys of a pager move what is read: help, reports and the answers to "why?" alike.
enum Scrolling {
  /// The first line shown after a key; nil where the key does not scroll.
  ///
  /// - Parameters:
  ///   - top: the first line shown before it.
  ///   - page: how many lines one page goes on.
  ///   - count: of all lines.
  ///   - rows: that are shown at once.
  static func top(
    _ top: Int, after function: Function?, page: Int, count: Int, rows: Int
  ) -> Int? {
    let distance: Int?
    switch function {
    case .top: distance = -top
    case .bottom: distance = count
    default: distance = function?.rowsMoved(page: page)
    }
    return distance.map { max(0, min(top + $0, count - rows)) }
  }
}

extension Function {
  /// How far the keys that move about move, in a list or a screen of rows; nil for all others.
  func rowsMoved(page: Int) -> Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    default: nil
    }
  }
}

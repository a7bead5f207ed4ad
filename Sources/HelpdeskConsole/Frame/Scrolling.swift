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
    let wanted: Int
    switch function {
    case .up: wanted = top - 1
    case .down: wanted = top + 1
    case .pageUp: wanted = top - page
    case .pageDown: wanted = top + page
    case .top: wanted = 0
    case .bottom: wanted = count
    default: return nil
    }
    return max(0, min(wanted, count - rows))
  }
}

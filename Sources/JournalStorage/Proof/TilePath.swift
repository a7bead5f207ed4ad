/// Names of tiles (C2SP tlog-tiles): three digits a part, all but the last with an `x` before, so
/// that no directory has more than a thousand names.
enum TilePath {
  static func full(_ level: Int, _ index: UInt64) -> String {
    var parts = [digits(index % 1000)]
    var rest = index / 1000
    while rest > 0 {
      parts.insert("x" + digits(rest % 1000), at: 0)
      rest /= 1000
    }
    return "\(level)/" + parts.joined(separator: "/")
  }

  /// The directory of the beginnings of a tile that is not full yet; each is named by its width.
  static func partials(_ level: Int, _ index: UInt64) -> String {
    full(level, index) + ".p"
  }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number)
    return String(repeating: "0", count: 3 - text.count) + text
  }
}

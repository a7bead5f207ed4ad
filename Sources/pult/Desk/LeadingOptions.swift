/// Global options may stand before the command, as in `pult --desk DIR incident list`; the parser
/// knows them only behind it. So they are moved there.
enum LeadingOptions {
  private static let names: Set<String> = ["--desk", "--as", "--language", "--color"]

  /// Whether there is nothing but global options.
  static func areAll(of arguments: [String]) -> Bool { split(arguments).rest.isEmpty }

  /// The arguments with the leading global options moved to the end, but before a `--`.
  static func moved(_ arguments: [String]) -> [String] {
    let (leading, rest) = split(arguments)
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }

  private static func split(
    _ arguments: [String]
  ) -> (leading: [String], rest: ArraySlice<String>) {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if names.contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if names.contains(where: { first.hasPrefix($0 + "=") }) {
        leading.append(first)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return (leading, rest)
  }
}

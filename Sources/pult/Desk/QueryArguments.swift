/// The arguments of `incident list` as one text of the query language (DESIGN §7).
///
/// The shell has taken its own quotes away: `status:"In work"` arrives without them, and so does
/// `"paper jam"`. What has a blank in it is therefore quoted again, the value of a field or the
/// whole; an argument that still has quotes is one of the language as it stands.
enum QueryArguments {
  static func text(_ arguments: [String]) -> String {
    arguments.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ argument: String) -> String {
    if argument.contains("\"") || !argument.contains(where: \.isWhitespace) { return argument }
    guard let colon = colon(in: argument) else { return "\"\(argument)\"" }
    let values = argument[argument.index(after: colon)...]
      .split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
    return argument[...colon] + values.joined(separator: ",")
  }

  /// The end of a field's name: letters of ASCII, as the language has them. Before a blank a colon
  /// is one of a sentence.
  private static func colon(in argument: String) -> String.Index? {
    guard let colon = argument.firstIndex(of: ":") else { return nil }
    let name = argument[..<colon].drop { $0 == "-" }
    let isName =
      !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
      && argument[colon...].dropFirst().first?.isWhitespace == false
    return isName ? colon : nil
  }
}

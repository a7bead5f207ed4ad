import Testing

/// One place that breaks a rule, and what to do about it.
struct Offence: Equatable, CustomStringConvertible {
  /// The path from the root of the repository.
  let file: String
  /// The line, counted from 1; 0 when the offence is the file itself.
  let line: Int
  /// What is wrong and what to do.
  let advice: String

  var description: String {
    line == 0 ? "\(file): \(advice)" : "\(file):\(line): \(advice)"
  }
}

/// Fails the running test with one line for each offence.
func expectNone(_ offences: [Offence], sourceLocation: SourceLocation = #_sourceLocation) {
  guard !offences.isEmpty else { return }
  let lines = offences.map(\.description).joined(separator: "\n")
  Issue.record("\(offences.count) offence(s):\n\(lines)", sourceLocation: sourceLocation)
}

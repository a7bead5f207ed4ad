import Foundation

/// What one test of a long suite has done: printed in one line, and kept in `Docs/Reliability.md`
/// when `RECORD_FIGURES` asks for it and the run was the longest so far.
public struct SuiteReport: Sendable {
  private let suite: String
  private let work: String
  private let seed: UInt64
  private let start = Date()

  /// - Parameters:
  ///   - suite: the name behind `swift test --filter`.
  ///   - work: what is done, in a few words; with the suite it names the row of the page.
  public init(_ suite: String, _ work: String, seed: UInt64 = Seeded.first) {
    self.suite = suite
    self.work = work
    self.seed = seed
  }

  /// Prints the figures and, where asked, keeps them. The first figure says which run is longer.
  public func tell(_ figures: KeyValuePairs<String, Int>, losses: Int = 0) {
    let parts = figures.map { "\(Self.grouped($0.value)) \($0.key)" }.joined(separator: ", ")
    let seconds = Int(Date().timeIntervalSince(start).rounded())
    print("\(suite): \(work): \(parts), losses \(losses), seed \(seed), \(seconds) s")
    guard ProcessInfo.processInfo.environment["RECORD_FIGURES"] == "1" else { return }
    let row = [suite, work, parts, "\(losses)", "\(seed)", "\(seconds)"]
    Self.lock.withLock { Self.keep(row, weight: figures.first?.value ?? 0) }
  }

  private static let lock = NSLock()
  private static let page = "\(Repository.root)/Docs/Reliability.md"
  private static let begin = "<!-- figures: begin -->"
  private static let end = "<!-- figures: end -->"

  private static func keep(_ row: [String], weight: Int) {
    do {
      let text = try String(contentsOfFile: page, encoding: .utf8)
      var lines = text.components(separatedBy: "\n")
      guard let first = lines.firstIndex(of: begin), let last = lines.firstIndex(of: end),
        first + 3 <= last
      else { return }
      // Behind the mark stand the head of the table and the line below it.
      var rows = Array(lines[(first + 3)..<last])
      let name = "| \(row[0]) | \(row[1]) |"
      if let known = rows.firstIndex(where: { $0.hasPrefix(name) }) {
        if Self.weight(of: rows[known]) > weight { return }
        rows.remove(at: known)
      }
      rows.append("| " + row.joined(separator: " | ") + " |")
      lines.replaceSubrange((first + 3)..<last, with: rows.sorted())
      try lines.joined(separator: "\n").write(toFile: page, atomically: true, encoding: .utf8)
    } catch {
      print("the figures were not kept: \(error)")
    }
  }

  private static func weight(of row: String) -> Int {
    let cells = row.components(separatedBy: " | ")
    guard cells.count > 2 else { return 0 }
    return Int(cells[2].prefix { $0 != " " }.filter { $0 != "," }) ?? 0
  }

  /// The number with a comma before every three digits.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place).isMultiple(of: 3) ? ",\(digit)" : String(digit)
    }.joined()
  }
}

import Foundation

/// A picture of a screen beside its test: text, styles and cursor, because a moved highlight leaves
/// the text the same.
///
/// A missing file is recorded and fails, so that nobody trusts a picture nobody has looked at.
/// `RECORD_SNAPSHOTS=1` records what differs, and fails as well (decision 0009).
public struct Snapshot: Equatable, Sendable {
  public var rows: [String]
  public var styleRuns: [String]
  public var cursor: (row: Int, column: Int)?

  /// For a surface: `Snapshot(rows: surface.text, styleRuns: surface.styleRuns, cursor: …)`.
  public init(rows: [String], styleRuns: [String], cursor: (row: Int, column: Int)?) {
    self.rows = rows
    self.styleRuns = styleRuns
    self.cursor = cursor
  }

  public static func == (left: Snapshot, right: Snapshot) -> Bool { left.lines == right.lines }

  /// The file: rows between bars, so that blanks at their ends survive every editor.
  public var lines: [String] {
    let place = cursor.map { "cursor: row \($0.row), column \($0.column)" } ?? "cursor: hidden"
    return rows.map { "|\($0)|" } + [place, "styles:"] + styleRuns
  }

  public struct Failure: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// Compares with `Snapshots/<name>.txt` beside the calling test.
  public func verify(named name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let address = folder.appendingPathComponent("\(name).txt")
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    guard FileManager.default.fileExists(atPath: address.path) else {
      try record(at: address)
      throw Failure(description: "\(name): no snapshot was there; recorded, now look at it")
    }
    let text = try String(contentsOf: address, encoding: .utf8)
    var expected = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if expected.last == "" { expected.removeLast() }
    guard expected != lines else { return }
    if isRecording { try record(at: address) }
    throw Failure(description: Self.difference(named: name, expected, lines))
  }

  private func record(at address: URL) throws {
    try FileManager.default.createDirectory(
      at: address.deletingLastPathComponent(), withIntermediateDirectories: true)
    let text = lines.joined(separator: "\n") + "\n"
    try text.write(to: address, atomically: true, encoding: .utf8)
  }

  private static func difference(
    named name: String, _ expected: [String], _ actual: [String]
  ) -> String {
    var report = ["\(name): differs from its snapshot (- expected, + actual)"]
    for index in 0..<max(expected.count, actual.count) {
      let old = index < expected.count ? expected[index] : nil
      let new = index < actual.count ? actual[index] : nil
      guard old != new else { continue }
      if let old { report.append("-\(index + 1): \(old)") }
      if let new { report.append("+\(index + 1): \(new)") }
    }
    return report.joined(separator: "\n")
  }
}

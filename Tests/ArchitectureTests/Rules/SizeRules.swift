/// Small files, small functions, short lines (DESIGN §3, size).
enum SizeRules {
  static let fileLines = 400
  static let functionLines = 60
  static let lineColumns = 100
  static let medianLines = 120

  static func offences(in file: SourceFile) -> [Offence] {
    let lines = file.lines
    var offences: [Offence] = []
    if lines.count > fileLines && !file.isGenerated {
      offences.append(
        file.offence(
          lines.count, "\(lines.count) lines, \(fileLines) are allowed; split it by topic"))
    }
    if !file.isGenerated {
      for (index, line) in lines.enumerated() where line.count > lineColumns {
        offences.append(
          file.offence(index + 1, "\(line.count) columns, \(lineColumns) are allowed; break it"))
      }
    }
    for span in FunctionSpan.all(in: file) where span.length > functionLines {
      offences.append(
        file.offence(
          span.line,
          "a body of \(span.length) lines, \(functionLines) are allowed; name its steps"))
    }
    return offences
  }

  /// The middle of the file lengths; 0 without files.
  static func median(of files: [SourceFile]) -> Int {
    let lengths = files.map(\.lines.count).sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count / 2]
  }
}

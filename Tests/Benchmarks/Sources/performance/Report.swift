import Glibc

/// The page, written by the program that measured.
struct Report {
  private let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  private var text: String {
    var text = """
      # Performance

      Written by the benchmark program (`Tests/Benchmarks`); no figure here was typed by hand.
      Budgets are those of the design; raw references were measured in the same run, on the same
      disk. Ratios say more than absolute times: the machines are shared.

      Machine: \(machine). Date: \(date).

      | what | budget | measured | |
      |---|---|---|---|

      """
    for row in rows {
      text += "| \(row.what) | \(row.budget) | \(row.measured) | \(row.verdict.rawValue) |\n"
    }
    text += """

      Made with

      ```
      swift build -c release --static-swift-stdlib --product pult
      swift run --package-path Tests/Benchmarks -c release performance \\
        "$(swift build -c release --static-swift-stdlib --show-bin-path)/pult" Docs/Performance.md
      ```

      Further sizes are given behind the page, for instance `10000 100000 1000000`.

      """
    return text
  }

  private var machine: String {
    var name = utsname()
    uname(&name)
    let release = withUnsafePointer(to: &name.release) {
      $0.withMemoryRebound(to: CChar.self, capacity: 65) { String(cString: $0) }
    }
    return "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, Linux \(release)"
  }

  private var date: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  func write(to path: String) throws {
    try TextFile.write(text, to: path)
    for row in rows {
      Glibc.puts("\(row.verdict.rawValue)  \(row.what): \(row.measured) (\(row.budget))")
    }
  }
}

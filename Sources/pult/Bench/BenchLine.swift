import HelpdeskConsole

/// A row of figures as the shell prints it.
struct BenchLine {
  static let keys = [
    "what", "perSecond", "barePerSecond", "ratioPercent", "p50Microseconds", "p99Microseconds",
    "maximumMicroseconds",
  ]

  let row: BenchRow

  var json: JSONValue {
    var object = JSONObject()
    switch row {
    case .append(let figures):
      object.add("what", "append")
      object.add("processes", figures.processes)
      object.add("perSecond", Int(figures.rate))
      object.add("barePerSecond", Int(figures.bareRate))
      object.add("ratioPercent", Int(figures.ratio * 100))
      let latency = figures.latencyMicroseconds
      object.add("p50Microseconds", Int(latency.median))
      object.add("p99Microseconds", Int(latency.percentile(0.99)))
      object.add("maximumMicroseconds", Int(latency.percentile(1)))
    case .hash(let bytes, let perSecond):
      object.add("what", "hash")
      object.add("bytes", Int(bytes))
      object.add("bytesPerSecond", Int(perSecond))
    case .verify(let entries, let perSecond):
      object.add("what", "verify")
      object.add("entries", Int(entries))
      object.add("entriesPerSecond", Int(perSecond))
    }
    return object.value
  }

  func cells(_ words: BenchWords) -> [String] {
    switch row {
    case .append(let figures):
      let latency = figures.latencyMicroseconds
      let times = [latency.median, latency.percentile(0.99), latency.percentile(1)]
      return [
        words.append(figures.processes), "\(Int(figures.rate))", "\(Int(figures.bareRate))",
        decimal(figures.ratio, words),
      ] + times.map { decimal($0 / 1000, words) }
    case .hash(let bytes, let perSecond):
      return [words.hash(Int(bytes / 1_000_000)), "\(Int(perSecond / 1_000_000)) MB"]
        + Array(repeating: "", count: 5)
    case .verify(let entries, let perSecond):
      return [words.verify(entries), "\(Int(perSecond))"] + Array(repeating: "", count: 5)
    }
  }

  /// Two decimals.
  private func decimal(_ value: Double, _ words: BenchWords) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100)\(words.decimalPoint)\(fraction.count == 1 ? "0" : "")\(fraction)"
  }
}

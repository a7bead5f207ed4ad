import Glibc
import HelpdeskConsole
import HelpdeskDomain

/// How far a long command has come: a line on standard error that is written over, from the first
/// second on, and only where somebody looks.
final class ProgressLine {
  private let words: ReportWords
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let isWatched = isatty(2) == 1
  private var wasTold = false

  init(_ language: Language) {
    words = ReportWords.of(language)
    start = clock.now
  }

  /// - Parameter share: 0 to 1.
  func tell(_ share: Double) {
    guard isWatched, clock.now - start > .seconds(1) else { return }
    wasTold = true
    write("\r" + words.progressLine(Int(min(1, max(0, share)) * 100)))
  }

  func end() {
    if wasTold { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    // Nothing depends on it: a progress line that cannot be written is not shown.
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}

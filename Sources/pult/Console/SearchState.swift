import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// The folded texts, and how far they are read: built after the first paint in slices, so that no
/// key waits for it (DESIGN §5 "Search").
struct SearchState {
  var texts = DeskSearch()
  var cursor = TextCursor()
  var isWhole = false

  static let sliceMilliseconds: Int64 = 5

  /// Reads a slice.
  mutating func readOn(_ session: DeskSession) throws(StoreError) {
    isWhole = try !session.readTexts(
      into: &texts, &cursor, maximumMilliseconds: SearchState.sliceMilliseconds)
  }

  func permille(_ desk: Desk) -> Int { texts.progress(of: desk.sequence) }
}

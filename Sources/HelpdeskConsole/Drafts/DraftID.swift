/// Names a draft on disk: unique over all runs of the console.
public struct DraftID: Hashable, Sendable {
  public let session: UInt64
  public let number: Int

  public init(session: UInt64, number: Int) {
    self.session = session
    self.number = number
  }

  /// `1a2b-3`, for a file's name.
  public var text: String { "\(String(session, radix: 16))-\(number)" }

  /// - Returns: nil for a text that is no draft's name.
  public init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let session = UInt64(parts[0], radix: 16),
      let number = Int(parts[1]), number >= 0
    else { return nil }
    self.init(session: session, number: number)
  }
}

/// A draft as it was found on disk.
public struct StoredDraft: Equatable, Sendable {
  public var id: DraftID
  public var bytes: [UInt8]

  public init(id: DraftID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

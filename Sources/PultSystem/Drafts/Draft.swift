public import HelpdeskDomain

/// Something half-typed that was kept (DESIGN §4.12).
public struct Draft: Equatable, Sendable {
  /// `[A-Za-z0-9._-]{1,64}`, not beginning with a dot.
  public let name: String
  /// When it was last written.
  public let savedAt: Instant
  /// What it means is the console's business.
  public let bytes: [UInt8]

  public init(name: String, savedAt: Instant, bytes: [UInt8]) {
    self.name = name
    self.savedAt = savedAt
    self.bytes = bytes
  }
}

/// The drafts that were found, and the files that could not be read: those stay where they are.
public struct DraftListing: Equatable, Sendable {
  /// The one last written comes first.
  public let drafts: [Draft]
  public let unreadable: [FileFailure]

  public init(drafts: [Draft], unreadable: [FileFailure]) {
    self.drafts = drafts
    self.unreadable = unreadable
  }
}

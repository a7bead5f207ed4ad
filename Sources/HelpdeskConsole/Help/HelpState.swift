import HelpdeskDomain
public import ScreenCore

/// The help layer: the keys of one context, narrowed as one types.
public struct HelpState: Equatable, Sendable {
  public var context: KeyContext
  public var query = LineEditor()
  public var top = 0
  /// What help is about besides the keys, such as the code under the cursor.
  public var about: [String] = []

  public init(context: KeyContext) { self.context = context }
}

/// The palette: every function of the context below, by name, with its key.
public struct PaletteState: Equatable, Sendable {
  public var context: KeyContext
  public var query = LineEditor()
  public var cursor = 0
  /// Only these, each by its letter at once: what F4 offers in the queue.
  public var only: [Function]?

  public init(context: KeyContext, only: [Function]? = nil) {
    self.context = context
    self.only = only
  }
}

/// What the palette can do: a function of the context below, or a table to be opened.
enum PaletteEntry: Equatable {
  case function(Function)
  case table(RecordType)
}

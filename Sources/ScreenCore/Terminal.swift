/// Where surfaces are shown and input comes from. The product has one made of ncurses; tests have
/// one made of values.
@MainActor
public protocol Terminal: AnyObject {
  /// The present size; it changes only together with an ``InputEvent/resize(_:)``.
  var size: Size { get }

  /// Whether a shell would take over if the process stopped itself.
  var canSuspend: Bool { get }

  /// Shows a picture; only what differs from the last one is written.
  func present(_ surface: Surface)

  /// Writes everything anew, whatever the terminal shows by now (Ctrl-L).
  func repaint()

  /// Blocks until input, a signal, one of the descriptors, or the deadline.
  ///
  /// - Parameters:
  ///   - descriptors: further file descriptors to wait for reading.
  ///   - timeoutMilliseconds: nil waits for ever.
  /// - Returns: everything that is pending, so that one paint answers it all.
  func wait(descriptors: [Int32], timeoutMilliseconds: Int32?) -> Wakeup

  /// Gives the terminal back to the shell, stops the process, and takes the terminal again when
  /// the shell goes on. Does nothing and returns false where ``canSuspend`` is false.
  func suspend() -> Bool

  func bell()

  /// Puts a text on the clipboard of the user's machine (OSC 52; works over SSH where allowed).
  func copy(_ text: String)
}

/// What ended a wait.
public struct Wakeup: Equatable, Sendable {
  public var events: [InputEvent]
  /// The descriptors, of those handed in, that can be read (or are closed).
  public var readyDescriptors: [Int32]

  public init(events: [InputEvent] = [], readyDescriptors: [Int32] = []) {
    self.events = events
    self.readyDescriptors = readyDescriptors
  }

  public var isTimeout: Bool { events.isEmpty && readyDescriptors.isEmpty }
}

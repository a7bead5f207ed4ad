/// What the user decides about the screen.
public struct ScreenOptions: Equatable, Sendable {
  /// `--color`; without a word from the user NO_COLOR and the terminal decide.
  public enum Color: String, CaseIterable, Equatable, Sendable {
    case auto, always, never
  }

  public var color: Color
  /// Draws lines with `+ - |` even where the character set has better.
  public var isAscii: Bool

  public init(color: Color = .auto, isAscii: Bool = false) {
    self.color = color
    self.isAscii = isAscii
  }
}

public import ScreenCore

/// What a part of the screen means; a theme says how that looks.
public enum Role: String, CaseIterable, Sendable {
  case text, title, heading, label, value, protected, faint
  case cursorRow, marked, match
  case alertFollowUp, alertWarning, alertLate
  case field, focusedField, errorField
  case message, error, alarm
  case keyCap, keyLabel
  case border, boxTitle
}

/// How each role looks. Colour never says anything alone: a letter, a word or a marker says it too.
public struct Theme: Equatable, Sendable {
  private let styles: [Role: Style]

  init(_ styles: [Role: Style]) { self.styles = styles }

  public subscript(role: Role) -> Style { styles[role] ?? .plain }

  /// The sixteen ANSI colours on the terminal's own ground.
  public static let standard = Theme([
    .title: .bold, .heading: .bold, .label: Style(foreground: .cyan), .faint: .plain,
    .cursorRow: .reverse, .marked: .bold, .match: Style(.bold, foreground: .yellow),
    .alertFollowUp: Style(foreground: .cyan), .alertWarning: Style(.bold, foreground: .yellow),
    .alertLate: Style(.bold, foreground: .red), .field: .underline,
    .focusedField: Style([.underline, .bold]),
    .errorField: Style([.underline, .bold], foreground: .red), .message: .bold,
    .error: Style(.bold, foreground: .red), .alarm: Style([.bold, .reverse], foreground: .red),
    .keyCap: .bold, .boxTitle: .bold,
  ])

  /// Bold, underline and reverse only.
  public static let monochrome = Theme([
    .title: .bold, .heading: .bold, .cursorRow: .reverse, .marked: .bold, .match: .bold,
    .alertWarning: .bold, .alertLate: .bold, .field: .underline,
    .focusedField: Style([.underline, .bold]), .errorField: Style([.underline, .bold]),
    .message: .bold, .error: .bold, .alarm: Style([.bold, .reverse]), .keyCap: .bold,
    .boxTitle: .bold,
  ])
}

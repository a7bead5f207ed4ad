import HelpdeskDomain
import ScreenCore

/// The notes: several lines, edited in the lower pane and saved like a field.
extension MaskState {
  /// The editor of a field of several lines.
  subscript(prose field: MaskField) -> TextEditor {
    get { field == .notes ? notes : text }
    set {
      if field == .notes { notes = newValue } else { text = newValue }
    }
  }

  /// Whether the notes are not the sheet's. A draft whose sheet is still to come holds only what
  /// was typed.
  var hasTypedNotes: Bool {
    guard let sheet else { return !isNew && !notes.isEmpty }
    return notes.text != MaskState.notes(of: sheet)
  }

  static func notes(of sheet: IncidentSheet) -> String {
    sheet.incident[IncidentField.notes].text ?? ""
  }

  /// Takes the notes of a newer sheet, unless somebody typed here.
  ///
  /// - Returns: whether both changed them.
  mutating func take(notesOf sheet: IncidentSheet) -> Bool {
    let old = self.sheet.map(MaskState.notes) ?? ""
    let new = MaskState.notes(of: sheet)
    if notes.text == old {
      if new != old { notes = TextEditor(new) }
      return false
    }
    return self.sheet != nil && new != old && new != notes.text
  }
}

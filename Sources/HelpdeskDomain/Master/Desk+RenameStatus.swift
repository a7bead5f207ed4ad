/// The transition table names statuses by their codes, so a status that gets another code gets it
/// there too: else nothing could be brought into it any more, and nobody would know why.
extension Desk {
  /// Puts the new code in place of the old one: in the own row, where it names itself, and in
  /// those of the others.
  ///
  /// - Returns: the entries of the others; none where no status changes its code.
  func renameInTransitions(of card: RecordCard, in set: inout ChangeSet) -> [Entry] {
    guard card.id.type == .statusCode, set.changes(CodeField.code),
      let old = card[CodeField.code].text, let new = set[CodeField.code].text
    else { return [] }
    if let own = Desk.renamed(old, new, in: set[StatusField.mayGoTo]) {
      set.set(StatusField.mayGoTo, own)
    }
    return tables.codeRows(of: .statusCode).compactMap { row in
      guard row.id != card.id, let other = tables.card(row.id),
        let text = Desk.renamed(old, new, in: other[StatusField.mayGoTo])
      else { return nil }
      return Entry(
        row.id, EntryKind(.statusCode, .changed), base: other.revision,
        [FieldChange(StatusField.mayGoTo, old: other[StatusField.mayGoTo], new: text)])
    }
  }

  private static func renamed(_ old: String, _ new: String, in value: FieldValue) -> FieldValue? {
    let codes = (value.text ?? "").split(separator: " ").map(String.init)
    guard codes.contains(old) else { return nil }
    return .text(codes.map { $0 == old ? new : $0 }.joined(separator: " "))
  }
}

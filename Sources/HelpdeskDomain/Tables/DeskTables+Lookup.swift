extension DeskTables {
  /// The record of a small table for what somebody typed: the code, or any language's text,
  /// without case (DESIGN §4.18). Specific codes are typed as `GENERAL/SPECIFIC`, or by the
  /// specific part where that is unique.
  ///
  /// - Complexity: O(1) for a code, O(rows of the table) for a text.
  public func find(_ typed: String, in type: RecordType) -> RecordID? {
    let wanted = typed.lowercased()
    let parts = wanted.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let sameCode = codeRows(of: type, code: parts.last.map(String.init) ?? "")
    if let exact = sameCode.first(where: { qualifiedCode($0).lowercased() == wanted }) {
      return exact.id
    }
    if parts.count == 1, sameCode.count == 1 { return sameCode.first?.id }
    let rows = codeRows(of: type)
    let named = rows.filter { $0.text.contains(text: typed) }
    if named.count == 1 { return named.first?.id }
    guard type == .partner else { return nil }
    return partners.first {
      $0.login.lowercased() == wanted || (!$0.name.isEmpty && $0.name.lowercased() == wanted)
    }?.row.id
  }

  /// A partner or a group, partners first.
  public func findOwner(_ typed: String) -> RecordID? {
    find(typed, in: .partner) ?? find(typed, in: .group)
  }

  /// `PRN/JAM` for a specific code, `PRN` for a general one.
  public func qualifiedCode(_ row: CodeRow) -> String {
    guard let parent = row.parent, let above = codeRow(parent) else { return row.code }
    return "\(above.code)/\(row.code)"
  }

  public func qualifiedCode(_ id: RecordID?) -> String? { codeRow(id).map(qualifiedCode) }

  /// The partner of a login name, without case.
  public func partner(login: String) -> Partner? {
    partners.first {
      $0.login.lowercased() == login.lowercased() || $0.row.code.lowercased() == login.lowercased()
    }
  }

  /// What the screen calls an owner: the partner's name or the group's text, else the code.
  public func ownerText(_ id: RecordID?, in language: Language) -> String? {
    if let partner = partner(id) { return partner.name.isEmpty ? partner.row.code : partner.name }
    return group(id).map { $0.text.text(in: language, desk: parameters.language) ?? $0.code }
  }
}

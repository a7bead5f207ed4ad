extension QueryParser {
  /// The rows of a code table that a value names: by code, else by any language's text or short
  /// text, without case or marks. A general code stands for the specific ones below it.
  func codes(_ value: String, of type: RecordType) -> [RecordID] {
    if value.isEmpty { return [] }
    let named = desk.tables.find(value, in: type).map { [$0] } ?? codes(text: value, of: type)
    guard type == .reason || type == .resolution else { return named }
    let below = desk.tables.codeRows(of: type).filter { row in
      row.parent.map(named.contains) ?? false
    }
    return named + below.map(\.id).filter { !named.contains($0) }
  }

  private func codes(text: String, of type: RecordType) -> [RecordID] {
    let wanted = TextFolding.folded(text)
    return desk.tables.codeRows(of: type).filter { row in
      (row.text.all + row.shortText.all).contains { TextFolding.folded($0) == wanted }
    }.map(\.id)
  }

  /// The owners that a value names, as the columns hold them. A group's incidents are its own and
  /// those of the partners in it; `me` is who asks.
  func people(_ name: String, _ value: String) -> [UInt32] {
    if value.isEmpty { return [] }
    if name == "group" { return members(of: value) }
    let person =
      value.lowercased() == "me" && actor != nil
      ? actor
      : name == "ssr"
        ? desk.tables.find(value, in: .partner) : desk.tables.findOwner(value)
    if let person { return [packed(person)] }
    return partners(text: value).map(packed)
  }

  private func members(of value: String) -> [UInt32] {
    let groups = codes(value, of: .group)
    let partners = desk.tables.partners.filter { partner in
      partner.group.map(groups.contains) ?? false
    }
    return (groups + partners.map(\.row.id)).map(packed)
  }

  /// Partners by a part of their name.
  private func partners(text: String) -> [RecordID] {
    let wanted = TextFolding.folded(text)
    guard let search = ByteSearch(wanted) else { return [] }
    return desk.tables.partners.filter { partner in
      TextFolding.folded(partner.name).withUnsafeBufferPointer {
        search.firstOccurrence(in: $0) != nil
      }
    }.map(\.row.id)
  }

  private func packed(_ id: RecordID) -> UInt32 { UInt32(IncidentColumns.packedOwner(id)) }
}

/// Decision records: one number each, the same heads in the same order, all in the index.
enum DecisionRules {
  static let heads = [
    "Status", "Context", "Decision", "Alternatives", "Consequences", "Enforced by",
  ]
  static let folder = "Docs/Decisions/"
  static let index = "Docs/Architecture.md"

  private static let name = Pattern(#"^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$"#)
  private static let head = Pattern(#"^## +(.+?) *$"#)
  private static let title = Pattern(#"\A# (\d{4}) \S"#)
  private static let fence = Pattern(#"(?s)^```.*?^```"#)

  static func offences(in pages: [SourceFile]) -> [Offence] {
    let records = pages.filter { $0.path.hasPrefix(folder) && $0.name != "Template.md" }
    let index = pages.first { $0.path == Self.index }
    var seen: [String: String] = [:]
    return records.sorted { $0.path < $1.path }.flatMap { record -> [Offence] in
      guard let number = name.matches(in: record.name).first?.groups[1] else {
        return [record.offence(0, "name it NNNN-verb-phrase.md in lower case")]
      }
      var offences: [Offence] = []
      if let other = seen[number] {
        offences.append(record.offence(0, "number \(number) is taken by \(other); take the next"))
      }
      seen[number] = record.path
      if title.matches(in: record.text).first?.groups[1] != number {
        offences.append(record.offence(1, "begin with '# \(number) Title'"))
      }
      let found = head.matches(in: record.text).map(\.groups[1])
      if found != heads {
        offences.append(
          record.offence(0, "has the heads \(found); they are \(heads), in this order"))
      }
      if let index, !index.text.contains("(Decisions/\(record.name))") {
        offences.append(
          record.offence(0, "is not in the index of \(index.path); add a link to it there"))
      }
      return offences
    }
  }
}

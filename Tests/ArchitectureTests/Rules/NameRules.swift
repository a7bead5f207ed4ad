/// A file says what is in it (codebase style, naming).
enum NameRules {
  private static let vague = ["Utils", "Utilities", "Helper", "Helpers", "Manager", "Common"]
  private static let shape = Pattern(#"^[A-Za-z][A-Za-z0-9]*(\+[A-Za-z0-9]+)?\.(swift|c|h)$"#)

  static func offences(in file: SourceFile) -> [Offence] {
    let stem = file.name.split(separator: ".").first.map(String.init) ?? ""
    var offences: [Offence] = []
    if !shape.isFound(in: file.name) {
      offences.append(file.offence(0, "name it Type.swift or Type+Topic.swift"))
    }
    if stem.hasSuffix("Extensions") || vague.contains(where: stem.contains) {
      offences.append(file.offence(0, "a vague name; say what the file is about"))
    }
    if stem.hasPrefix("Placeholder") && file.lines.count > 3 {
      offences.append(file.offence(0, "the room is furnished; give the file its own name"))
    }
    return offences
  }
}

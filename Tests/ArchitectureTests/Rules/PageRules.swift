/// What the pages say is true of the tree.
enum PageRules {
  private static let link = Pattern(#"\]\(([^)\s]+)\)"#)
  private static let code = Pattern(#"`([^`\n]+)`"#)
  private static let path = Pattern(
    #"^(?:Sources|Tests|Docs|\.ci)/[\w./+-]*$|^(?:Package\.swift|README\.md|\.swift-format)$"#)
  /// A part that stands for any name.
  private static let sample = Pattern(#"NNNN|[<*…]|Name"#)
  private static let machine = Pattern(#"(?<![\w.])/(?:home|Users|root|tmp|work|opt)/\w+"#)

  /// Relative links and paths in code marks that lead nowhere, and paths of one machine.
  static func offences(in page: SourceFile, exists: (String) -> Bool) -> [Offence] {
    let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
    let links = link.matches(in: page.text).compactMap { match -> Offence? in
      let target = String(match.groups[1].prefix { $0 != "#" })
      guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else {
        return nil
      }
      return exists(resolved(target, from: folder))
        ? nil : page.offence(match.line, "the link \(target) leads nowhere; mend or remove it")
    }
    let paths = code.matches(in: page.text).compactMap { match -> Offence? in
      let name = match.groups[1]
      guard path.isFound(in: name), !sample.isFound(in: name), !exists(name) else { return nil }
      return page.offence(match.line, "names \(name), which does not exist; mend the page")
    }
    let machines = machine.matches(in: page.text).map {
      page.offence($0.line, "\($0.groups[0]) is a path of one machine; write a relative one")
    }
    return links + paths + machines
  }

  /// The path from the root of a link written in a page of `folder`.
  static func resolved(_ target: String, from folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": parts = parts.dropLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

import Glibc

/// Which zone this machine is set to: the proposal for a new desk (DESIGN §4.15).
public struct SystemZone: Sendable {
  private let environment: ProcessEnvironment
  private let zoneFiles: ZoneFiles
  private let linkPath: String
  private let namePath: String

  public init(
    environment: ProcessEnvironment, zoneFiles: ZoneFiles, linkPath: String = "/etc/localtime",
    namePath: String = "/etc/timezone"
  ) {
    self.environment = environment
    self.zoneFiles = zoneFiles
    self.linkPath = linkPath
    self.namePath = namePath
  }

  /// The first that names a zone whose rules can be read: `$TZ`, the link, the name file; else
  /// `UTC`.
  public var name: String {
    for candidate in [environment["TZ"], linkTarget, nameInFile] {
      if let candidate, let name = zoneName(in: candidate) { return name }
    }
    return "UTC"
  }

  /// The zone in a name, a name after a colon, or the path of a zone file.
  private func zoneName(in text: String) -> String? {
    var name = text.hasPrefix(":") ? text.dropFirst() : text[...]
    let marker = "zoneinfo/"
    if let range = name.firstRange(of: marker) { name = name[range.upperBound...] }
    for variant in ["posix/", "right/"] where name.hasPrefix(variant) {
      name = name.dropFirst(variant.count)
    }
    let candidate = String(name)
    // A rule of its own such as `CET-1CEST` names no zone; neither does one that is not installed.
    guard
      case .success = Result(catching: { () throws(ZoneFailure) in
        try zoneFiles.rules(named: candidate)
      })
    else { return nil }
    return candidate
  }

  private var linkTarget: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(linkPath, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private var nameInFile: String? {
    guard
      case .success(let text) = Result(catching: { () throws(FileFailure) in
        try FileSystem.readText(namePath, limitBytes: 4096)
      })
    else { return nil }
    return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }
}

import Foundation
import TestSupport

/// The files of the repository, read once.
enum SourceTree {
  /// Every Swift and C file of the package below `Sources` and `Tests`.
  static let sources: [SourceFile] = files(under: ["Sources", "Tests"], [".swift", ".c", ".h"])

  /// The pages: the README and everything below `Docs`.
  static let pages: [SourceFile] = {
    let readme = "README.md"
    guard let text = text(of: readme) else { return files(under: ["Docs"], [".md"]) }
    return [SourceFile(path: readme, text: text)] + files(under: ["Docs"], [".md"])
  }()

  /// The text of one file, or nil when it is not there or not UTF-8.
  static func text(of path: String) -> String? {
    do {
      return try String(contentsOfFile: "\(Repository.root)/\(path)", encoding: .utf8)
    } catch {
      return nil
    }
  }

  /// True when the root holds a file or a folder at the path.
  static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(Repository.root)/\(path)")
  }

  private static func files(under folders: [String], _ endings: [String]) -> [SourceFile] {
    folders.flatMap { folder -> [SourceFile] in
      let enumerator = FileManager.default.enumerator(atPath: "\(Repository.root)/\(folder)")
      var found: [SourceFile] = []
      while let name = enumerator?.nextObject() as? String {
        // A hidden folder holds what a build left behind.
        guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }),
          endings.contains(where: name.hasSuffix),
          let text = text(of: "\(folder)/\(name)")
        else { continue }
        found.append(SourceFile(path: "\(folder)/\(name)", text: text))
      }
      return found.sorted { $0.path < $1.path }
    }
  }
}

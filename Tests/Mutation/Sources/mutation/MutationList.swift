import Foundation

/// The mutations: every call that waits for the disk is found in the sources; the checks are listed
/// in `Mutations.txt`, each with the text it replaces.
enum MutationList {
  static let list = "Tests/Mutation/Mutations.txt"
  private static let room = "Sources/JournalStorage"

  /// The calls that make something durable, or wait until it is.
  private static let calls = [
    "synchronizeData(", "synchronizeDirectory(", "synchronize(", "waitUntilDurable(",
  ]

  /// One mutation for each statement that is a sync. The platform's own calls are the kernel's.
  static func syncs(in root: String) throws -> [Mutation] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(room)").sorted()
    let found = try names.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Platform/") }
      .flatMap { try syncs(inFile: "\(room)/\($0)", root) }
    // The same statement twice in a function has two names.
    var counts: [String: Int] = [:]
    return found.map { mutation in
      var mutation = mutation
      counts[mutation.name, default: 0] += 1
      if let count = counts[mutation.name], count > 1 { mutation.name += " (\(count))" }
      return mutation
    }
  }

  private static func syncs(inFile file: String, _ root: String) throws -> [Mutation] {
    let lines = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      .components(separatedBy: "\n")
    var function = ""
    var found: [Mutation] = []
    for (number, line) in lines.enumerated() {
      if let name = line.components(separatedBy: "func ").dropFirst().first {
        function = String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      }
      let statement = line.trimmingCharacters(in: .whitespaces)
      guard statement.hasPrefix("try "), statement.hasSuffix(")"), isClosed(statement),
        calls.contains(where: { statement.contains($0) })
      else { continue }
      found.append(
        Mutation(
          name: "`\(file.dropFirst(room.count + 1))`, `\(function)`: `\(statement)`", file: file,
          original: "\(number + 1)", replacement: "if !{on} { \(statement) }"))
    }
    return found
  }

  private static func isClosed(_ statement: String) -> Bool {
    statement.filter { $0 == "(" }.count == statement.filter { $0 == ")" }.count
      && statement.filter { $0 == "{" }.count == statement.filter { $0 == "}" }.count
  }

  /// The listed checks: a name, the file, then what stands there and what stands there instead.
  static func checks(in root: String) throws -> [Mutation] {
    let text = try String(contentsOfFile: "\(root)/\(list)", encoding: .utf8)
    return try text.components(separatedBy: "\n== ").dropFirst().map { block in
      let parts = block.components(separatedBy: "\n--\n")
      let head = parts[0].components(separatedBy: "\n")
      guard parts.count == 3, head.count == 2 else {
        throw MutationFailure(description: "\(list): a block is not whole: \(head[0])")
      }
      return Mutation(
        name: head[0], file: "\(room)/\(head[1])", original: parts[1],
        replacement: parts[2].trimmingCharacters(in: .newlines))
    }
  }
}

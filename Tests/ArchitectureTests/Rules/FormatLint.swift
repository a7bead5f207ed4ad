import Foundation
import TestSupport

/// The formatter of the toolchain, run as a program over the whole tree.
enum FormatLint {
  /// What `swift format lint --strict` has to say about the paths; empty when it is content.
  static func offences(
    in paths: [String], folder: String, configuration: String
  ) throws -> [Offence] {
    let (program, words) = try formatter()
    let outcome = try RunningProcess.run(
      program,
      words + ["lint", "--strict", "--parallel", "--configuration", configuration, "-r"] + paths,
      folder: folder, seconds: 300)
    let report = outcome.errors + outcome.output
    let found = complaint.matches(in: report).map { match in
      Offence(
        file: relative(match.groups[1], to: folder), line: Int(match.groups[2]) ?? 0,
        advice: "\(match.groups[3]); 'swift format -i FILE' mends most")
    }
    guard found.isEmpty, outcome.ending != .exited(0) else { return found }
    return [Offence(file: program, line: 0, advice: "ended with \(outcome.ending): \(report)")]
  }

  private static let complaint = Pattern(#"^(.+?):(\d+):\d+: (?:error|warning): (.+)$"#)

  private static func relative(_ path: String, to folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// `swift-format` or `swift format` by the search path, else beside the toolchain whose
  /// libraries this very process runs on.
  private static func formatter() throws -> (program: String, words: [String]) {
    do {
      return (try Repository.program("swift-format"), [])
    } catch is MissingProgram {
      if let beside = besideRunningLibraries() { return (beside, []) }
      return (try Repository.program("swift"), ["format"])
    }
  }

  private static func besideRunningLibraries() -> String? {
    let maps = FileManager.default.contents(atPath: "/proc/self/maps") ?? Data()
    let library = Pattern(#" (/\S+)/lib/swift/linux/libswiftCore\.so$"#)
    let prefix = library.matches(in: String(decoding: maps, as: UTF8.self)).first?.groups[1]
    let program = "\(prefix ?? "")/bin/swift-format"
    return FileManager.default.isExecutableFile(atPath: program) ? program : nil
  }
}

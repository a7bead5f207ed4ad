/// Consoles that run on a desk say in its `presence/` through which entry of the journal they have
/// forgotten whom they were told to forget; a receipt names those that have not said so yet.
public struct ErasureWitness: Sendable {
  /// A console that runs.
  public struct Console: Equatable, Sendable {
    public var processID: Int32
    /// Empty where the file may not be read.
    public var login: String
    /// It has forgotten everybody erased before this entry.
    public var through: UInt64
  }

  private let folder: String
  private let mark: UInt64
  private static let prefix = "erasure-"

  /// - Parameter mark: of this process.
  public init(deskPath: String, mark: UInt64 = ProcessMark.current()) {
    folder = deskPath + "/presence"
    self.mark = mark
  }

  private var name: String { ErasureWitness.prefix + String(mark, radix: 16) }

  /// Says that everybody erased before an entry is forgotten here.
  public func confirm(through sequence: UInt64, login: String) throws(FileFailure) {
    try FileSystem.writeText("\(sequence) \(login)\n", folder: folder, name: name)
  }

  /// The console ends: it keeps nothing any more.
  public func leave() throws(FileFailure) { try FileSystem.remove(folder + "/" + name) }

  /// The consoles that run, by what they have said. What killed ones have left is passed over.
  public func consoles() throws(FileFailure) -> [Console] {
    try FileSystem.list(folder).compactMap { name in
      guard name.hasPrefix(ErasureWitness.prefix),
        let mark = UInt64(name.dropFirst(ErasureWitness.prefix.count), radix: 16),
        mark != self.mark, ProcessMark.isRunning(mark)
      else { return nil }
      return console(mark, name)
    }
  }

  private func console(_ mark: UInt64, _ name: String) -> Console {
    let process = Int32(truncatingIfNeeded: mark & 0x3F_FFFF)
    var text = ""
    do throws(FileFailure) {
      text = try FileSystem.readText(folder + "/" + name, limitBytes: 4096)
    } catch {
      return Console(processID: process, login: "", through: 0)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    return Console(
      processID: process, login: words.count > 1 ? String(words[1]) : "",
      through: words.first.flatMap { UInt64($0) } ?? 0)
  }
}

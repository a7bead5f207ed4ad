import Foundation
import Glibc

/// A folder of its own for one test, removed with everything in it when the value goes.
///
/// Keep it in a variable or in the suite for as long as its path is used, or use
/// ``with(_:)``, which sees to that.
public final class TemporaryDirectory: Sendable {
  /// The absolute path, without a slash at the end.
  public let path: String

  /// Makes the folder below the system's folder for temporary files.
  public init() throws {
    var template = "\(Self.base)/pult-test-XXXXXX".utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    let bytes = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    path = String(decoding: bytes, as: UTF8.self)
  }

  deinit {
    // A test may have taken its own right to write away.
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      chmodAll(path)
      do { try FileManager.default.removeItem(atPath: path) } catch {
        FileHandle.standardError.write(Data("left behind: \(path): \(error)\n".utf8))
      }
    }
  }

  /// The path of a name inside.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Runs the body with the path of a fresh folder and removes it afterwards.
  public static func with<Value>(_ body: (String) throws -> Value) throws -> Value {
    let directory = try TemporaryDirectory()
    return try withExtendedLifetime(directory) { try body(directory.path) }
  }

  private static var base: String {
    let named = ProcessInfo.processInfo.environment["TMPDIR"] ?? ""
    return named.isEmpty ? "/tmp" : named
  }
}

/// Gives the owner every right on a folder and all below, so that it can be removed.
private func chmodAll(_ path: String) {
  chmod(path, 0o700)
  let enumerator = FileManager.default.enumerator(atPath: path)
  while let name = enumerator?.nextObject() as? String {
    chmod("\(path)/\(name)", 0o700)
  }
}

import Foundation
import Glibc

/// Where the sources and the built program are.
public enum Repository {
  /// The root of the package, found from the place of this file.
  public static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The folder that holds the running test bundle and the products built beside it.
  public static let products: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let bytes = buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }
    return (String(decoding: bytes, as: UTF8.self) as NSString).deletingLastPathComponent
  }()

  /// The program `pult` of this build; throws a sentence when it was not built.
  public static func pult() throws -> String { try product("pult") }

  /// A program of this build; throws a sentence when it was not built.
  public static func product(_ name: String) throws -> String {
    let places = [
      products, "\(root)/.build/debug", "\(root)/.build/release",
    ]
    let found = places.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw MissingProgram(name: name, places: places) }
    return found
  }

  /// A program of the machine, found as a shell finds it.
  public static func program(_ name: String) throws -> String {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").map(String.init)
    let found = places.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw MissingProgram(name: name, places: places) }
    return found
  }
}

/// A program that a test needs is not there.
public struct MissingProgram: Error, CustomStringConvertible {
  /// The name without a folder.
  public let name: String
  /// The folders that were searched.
  public let places: [String]

  public var description: String {
    "\(name) is in none of \(places.joined(separator: ", ")); the README's second command"
      + " installs what the tests need and builds the rest"
  }
}

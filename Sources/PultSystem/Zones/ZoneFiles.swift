import Glibc
public import HelpdeskDomain

/// The system's zone files: one a zone, in the format of RFC 9636.
public struct ZoneFiles: Sendable {
  /// Where zone files are looked for, in this order.
  public let folders: [String]

  public init(folders: [String]) { self.folders = folders }

  /// `$TZDIR` alone if it is set, else the folder of the system.
  public init(environment: ProcessEnvironment) {
    folders = environment["TZDIR"].map { [$0] } ?? ["/usr/share/zoneinfo"]
  }

  /// Reads the rules of a zone by its IANA name, with the transitions until the end of 2100.
  ///
  /// `UTC` needs no file.
  public func rules(named name: String) throws(ZoneFailure) -> TimeZoneRules {
    guard ZoneFiles.isZoneName(name) else { throw .badName(name) }
    if name == TimeZoneRules.utc.name { return .utc }
    for folder in folders {
      let path = folder + "/" + name
      let bytes: [UInt8]
      do {
        bytes = try FileSystem.read(path, limitBytes: 1 << 20)
      } catch {
        if error.reason == .system(ENOENT) || error.reason == .system(ENOTDIR) { continue }
        if error.reason == .system(EISDIR) { continue }
        throw .file(error)
      }
      guard let rules = ZoneFileReader.rules(named: name, from: bytes) else {
        throw .badZoneFile(path: path)
      }
      return rules
    }
    if !folders.contains(where: FileSystem.isDirectory) { throw .noZoneFiles(folders: folders) }
    throw .unknownZone(name)
  }

  /// Whether a text can be the name of a zone and cannot lead out of its folder.
  static func isZoneName(_ name: String) -> Bool {
    let allowed = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "_-+/".utf8.contains(byte)
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return allowed && name.utf8.count <= 64 && parts.allSatisfy { !$0.isEmpty }
  }
}

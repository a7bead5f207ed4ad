import Glibc

/// The segments of a desk, as a raw reference reads them: without what lies beside them, such as
/// the next one in the making and the room kept for an erasure.
enum SegmentFiles {
  /// Paths in any order.
  static func paths(ofDesk desk: String) throws -> [String] {
    let folder = desk + "/segments"
    guard let directory = opendir(folder) else {
      throw MeasurementFailure(sentence: "No segments.")
    }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".segment") { paths.append(folder + "/" + name) }
    }
    return paths
  }
}

import Glibc

/// Small files, read and written whole.
public enum FileSystem {
  /// The most that is read where nothing else is said, 16 MiB.
  public static let usualLimitBytes = 16 << 20

  /// Reads a whole file.
  ///
  /// The corresponding C functions are `open`, `read` and `close`.
  public static func read(
    _ path: String, limitBytes: Int = usualLimitBytes
  ) throws(FileFailure) -> [UInt8] {
    try SystemCall.withFile(path, flags: O_RDONLY) { (descriptor) throws(FileFailure) in
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try SystemCall.check(.read, path) {
          chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        }
        if count == 0 { return bytes }
        guard bytes.count + count <= limitBytes else {
          throw FileFailure(
            operation: .read, path: path, reason: .tooLong(limitBytes: limitBytes))
        }
        bytes.append(contentsOf: chunk[..<count])
      }
    }
  }

  /// Reads a whole text file; bytes that are no UTF-8 are a failure, never replaced.
  public static func readText(
    _ path: String, limitBytes: Int = usualLimitBytes
  ) throws(FileFailure) -> String {
    let bytes = try read(path, limitBytes: limitBytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(operation: .read, path: path, reason: .notText)
    }
    return text
  }

  /// Writes a file so that at every moment, also after a kill or a power cut, its name leads to
  /// the whole old content or to the whole new one, and to the new one once this has returned.
  ///
  /// - Parameters:
  ///   - folder: an existing directory.
  ///   - temporaryName: a name in it that nobody else uses; a file left there is written over.
  public static func writeDurably(
    _ bytes: [UInt8], folder: String, name: String, temporaryName: String
  ) throws(FileFailure) {
    let temporary = folder + "/" + temporaryName
    let final = folder + "/" + name
    try SystemCall.withFile(temporary, flags: O_WRONLY | O_CREAT | O_TRUNC) {
      (descriptor) throws(FileFailure) in
      try write(bytes, to: descriptor, path: temporary)
      _ = try SystemCall.check(.synchronise, temporary) { fdatasync(descriptor) }
    }
    _ = try SystemCall.check(.rename, final) { Glibc.rename(temporary, final) }
    try synchronise(folder: folder)
  }

  /// Writes a text file durably, beside the one that has the name until then.
  public static func writeText(
    _ text: String, folder: String, name: String
  ) throws(FileFailure) {
    try writeDurably(
      Array(text.utf8), folder: folder, name: name, temporaryName: ".\(name).\(getpid()).tmp")
  }

  /// Makes a directory and those above it that are missing.
  ///
  /// - Parameter mode: the rights of those that are made, less what the umask takes away.
  public static func makeDirectories(_ path: String, mode: UInt32 = 0o700) throws(FileFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if Glibc.mkdir(made, mode_t(mode)) == 0 || errno == EEXIST { continue }
      let code = errno
      // A directory above may be there without our right to write in the one above it.
      guard isDirectory(made) else {
        throw FileFailure(operation: .makeDirectory, path: made, reason: .system(code))
      }
    }
    guard isDirectory(path) else {
      throw FileFailure(operation: .makeDirectory, path: path, reason: .system(ENOTDIR))
    }
  }

  /// The names in a directory, sorted, without `.` and `..`.
  public static func list(_ path: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(path) else {
      throw FileFailure(operation: .list, path: path, reason: .system(errno))
    }
    defer { closedir(directory) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else {
      throw FileFailure(operation: .list, path: path, reason: .system(errno))
    }
    return names.sorted()
  }

  /// Removes a file; one that is not there is no failure.
  public static func remove(_ path: String) throws(FileFailure) {
    if Glibc.unlink(path) == 0 || errno == ENOENT { return }
    throw FileFailure(operation: .remove, path: path, reason: .system(errno))
  }

  /// Removes a folder with all that is in it, or a file, as far as the system lets it; links are
  /// removed, not followed.
  public static func removeTree(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    do throws(FileFailure) {
      for name in try list(path) { removeTree(path + "/" + name) }
    } catch {
      return
    }
    rmdir(path)
  }

  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// When the content of a file was last written, as milliseconds since 1970.
  static func modifiedMilliseconds(_ path: String) throws(FileFailure) -> Int64 {
    var status = stat()
    _ = try SystemCall.check(.inspect, path) { stat(path, &status) }
    return Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
  }

  /// Makes the names in a directory durable.
  static func synchronise(folder: String) throws(FileFailure) {
    try SystemCall.withFile(folder, flags: O_RDONLY | O_DIRECTORY) {
      (descriptor) throws(FileFailure) in
      _ = try SystemCall.check(.synchronise, folder) { fsync(descriptor) }
    }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = try SystemCall.check(.write, path) {
        bytes.withUnsafeBytes { all in
          let rest = UnsafeRawBufferPointer(rebasing: all[written...])
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        }
      }
      written += count
    }
  }
}

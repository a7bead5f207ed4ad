import CPlatform
import Glibc

extension PosixDisk {
  /// `stat`.
  public func status(_ path: String) throws(DiskFault) -> FileStatus {
    var status = stat()
    _ = try Self.retrying { stat(path, &status) }
    return FileStatus(
      isDirectory: status.st_mode & S_IFMT == S_IFDIR, sizeBytes: UInt64(status.st_size))
  }

  /// `readdir`, sorted, without the two dots.
  public func list(_ path: String) throws(DiskFault) -> [String] {
    guard let directory = opendir(path) else { throw DiskFault(errorNumber: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// `mkdir`.
  public func createDirectory(_ path: String) throws(DiskFault) {
    _ = try Self.retrying { mkdir(path, mode_t(0o770)) }
  }

  /// `renameat2` with `RENAME_NOREPLACE`.
  public func renameNew(_ from: String, _ to: String) throws(DiskFault) {
    _ = try Self.retrying { pult_rename_new(from, to) }
  }

  /// `rename`.
  public func rename(_ from: String, _ to: String) throws(DiskFault) {
    _ = try Self.retrying { Glibc.rename(from, to) }
  }

  /// `unlink`.
  public func remove(_ path: String) throws(DiskFault) {
    _ = try Self.retrying { unlink(path) }
  }

  /// `statfs` and the device of `stat`.
  public func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity {
    var magic: Int64 = 0
    var deviceMajor: UInt32 = 0
    _ = try Self.retrying { pult_file_system(path, &magic, &deviceMajor) }
    return FileSystemIdentity(magic: magic, deviceMajor: deviceMajor)
  }
}

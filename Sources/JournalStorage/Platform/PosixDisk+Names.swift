import CPlatform
import Glibc

extension PosixDisk {
  /// `stat`.
  public func status(_ path: String) throws(DiskFault) -> FileStatus {
    var status = stat()
    _ = try Self.retrying { stat(path, &status) }
    return FileStatus(
      isDirectory: status.st_mode & S_IFMT == S_IFDIR, sizeBytes: UInt64(status.st_size),
      permissions: status.st_mode & 0o7777, group: status.st_gid,
      modifiedNanoseconds: Int64(status.st_mtim.tv_sec) * 1_000_000_000
        + Int64(status.st_mtim.tv_nsec),
      place: FilePlace(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
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

  /// `link`.
  public func link(_ existing: String, _ new: String) throws(DiskFault) {
    _ = try Self.retrying { Glibc.link(existing, new) }
  }

  /// `unlink` or `rmdir`.
  public func remove(_ path: String) throws(DiskFault) {
    _ = try Self.retrying { Glibc.remove(path) }
  }

  /// `statvfs`.
  public func space(_ path: String) throws(DiskFault) -> DiskSpace {
    var figures = statvfs()
    _ = try Self.retrying { statvfs(path, &figures) }
    return DiskSpace(
      freeBytes: UInt64(figures.f_bavail) * UInt64(figures.f_frsize),
      isReadOnly: figures.f_flag & UInt(ST_RDONLY) != 0)
  }

  /// `statfs` and the device of `stat`.
  public func fileSystem(_ path: String) throws(DiskFault) -> FileSystemIdentity {
    var magic: Int64 = 0
    var deviceMajor: UInt32 = 0
    _ = try Self.retrying { pult_file_system(path, &magic, &deviceMajor) }
    return FileSystemIdentity(magic: magic, deviceMajor: deviceMajor)
  }
}

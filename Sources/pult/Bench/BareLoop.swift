import JournalStorage

/// What the disk can do: a zero-filled file, written from front to back in pieces as large as a
/// frame, each synced before the next.
final class BareLoop {
  /// About what a frame with one event takes.
  static let frameBytes = 512
  private static let fillBytes = 1 << 20

  private let disk = PosixDisk()
  private let file: DiskFile
  private let path: String
  private let bytes: UnsafeMutableRawBufferPointer
  private var offset: UInt64 = 0

  /// - Parameter appends: how many of them there is room for.
  init(_ path: String, appends: Int) throws(JournalError) {
    self.path = path
    bytes = .allocate(byteCount: Self.fillBytes, alignment: 4096)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    do throws(DiskFault) {
      file = try disk.open(path, .createNew)
      var filled = 0
      while filled < appends * Self.frameBytes {
        filled += try disk.write(file, UnsafeRawBufferPointer(bytes), at: UInt64(filled))
      }
      try disk.synchronize(file)
    } catch {
      throw JournalError(error, .create, path: path)
    }
  }

  deinit {
    disk.close(file)
    bytes.deallocate()
  }

  func append() throws(JournalError) {
    do throws(DiskFault) {
      let frame = UnsafeRawBufferPointer(rebasing: bytes[..<Self.frameBytes])
      var done = 0
      while done < frame.count {
        let rest = UnsafeRawBufferPointer(rebasing: frame[done...])
        done += try disk.write(file, rest, at: offset + UInt64(done))
      }
      try disk.synchronizeData(file)
    } catch {
      throw JournalError(error, .write, path: path)
    }
    offset += UInt64(Self.frameBytes)
  }
}

import Crypto
import Glibc
import JournalStorage

/// Verifying a journal whole (checksums, hashes, the tree), against SHA-256 over the same bytes in
/// the same run, by the same library.
struct VerifyMeasurement {
  let desk: String
  let incidents: Int

  func rows() throws -> [Row] {
    var (bare, ours) = (Samples(), Samples())
    var entries: UInt64 = 0
    var bytes = 0
    for run in 0..<4 {
      var read = 0
      let bareTime = try Clock.measure { read = try hashFiles() }
      let journal = try Journal.open(
        at: desk, .readOnly, options: JournalOptions(readBufferBytes: 1 << 20))
      var found: JournalAudit?
      let time = try Clock.measure { found = try journal.audit() }
      guard let found, found.isSound else {
        throw MeasurementFailure(sentence: "The desk that was made is not sound.")
      }
      entries = found.size
      bytes = read
      if run > 0 {
        bare.add(bareTime)
        ours.add(time)
      }
    }
    let rate = Double(entries) / ours.median * 1000
    let hashed = Double(bytes) / 1_000_000 / bare.median * 1000
    let read = Double(bytes) / 1_000_000 / ours.median * 1000
    return [
      Row(
        what: "file hashes alone: SHA-256 over the segments, \(incidents) incidents, "
          + "\(bytes >> 20) MiB",
        budget: "≥ 500 MB/s", measured: "p50 \(bare.median.short) ms, \(hashed.short) MB/s",
        verdict: hashed >= 500 ? .met : .missed),
      Row(
        what: "`journal verify` with the tree, \(entries) entries",
        budget: "≥ 1,000,000 entries/s a core",
        measured: "p50 \(ours.median.short) ms, \((rate / 1_000_000).short) M entries/s, "
          + "\(read.short) MB/s, \((ours.median / bare.median).short) × the hashes of the files",
        verdict: rate >= 1_000_000 ? .met : .missed),
    ]
  }

  /// - Returns: how many bytes were hashed.
  private func hashFiles() throws -> Int {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
    defer { buffer.deallocate() }
    var total = 0
    for path in try SegmentFiles.paths(ofDesk: desk) {
      let descriptor = open(path, O_RDONLY)
      defer { close(descriptor) }
      var hash = SHA256()
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count <= 0 { break }
        total += count
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      _ = hash.finalize()
    }
    return total
  }
}

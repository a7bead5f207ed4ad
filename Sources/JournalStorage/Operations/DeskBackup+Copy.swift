extension DeskBackup {
  /// The piece of one segment: kept where an earlier run has it, else copied and verified.
  func copySegment(
    _ index: Int, _ durable: UInt64, _ known: BackupManifest.Piece?,
    after previous: BackupManifest.Piece?, _ report: inout BackupReport
  ) throws(OperationError) -> BackupManifest.Piece {
    let segment = journal.segments[index]
    let length = min(durable, segment.end) - segment.base
    let status = try OperationError.attempt(.read, segment.path) { () throws(DiskFault) in
      try disk.status(segment.path)
    }
    // The live segment changes without a new size; only sealed ones are kept.
    if let known, segment.end <= durable, known.lengthBytes == length,
      let kept = try keep(known, segment, status)
    {
      report.keptSegments += 1
      return kept
    }
    let piece = try copyNew(segment, length, status, after: previous)
    report.copiedSegments += 1
    report.copiedBytes += length
    return piece
  }

  /// The piece, if the source is still what was copied and the copy still what was written.
  private func keep(
    _ known: BackupManifest.Piece, _ segment: Segment, _ status: FileStatus
  ) throws(OperationError) -> BackupManifest.Piece? {
    var kept = known
    let copy = path(known.name)
    return try OperationError.attempt(.read, copy) {
      () throws(DiskFault) -> BackupManifest.Piece? in
      if known.place != status.place || known.modifiedNanoseconds != status.modifiedNanoseconds {
        // Rewritten since, by an erasure; or only copied to another disk.
        let hash = try disk.hash(segment.path, length: known.lengthBytes, pace: pace)
        guard hash == known.hash else { return nil }
        kept.place = status.place
        kept.modifiedNanoseconds = status.modifiedNanoseconds
      }
      guard try disk.exists(copy), try disk.status(copy).sizeBytes == known.lengthBytes else {
        return nil
      }
      if options.verifiesAll,
        try disk.hash(copy, length: known.lengthBytes, pace: pace) != known.hash
      {
        return nil
      }
      return kept
    }
  }

  private func copyNew(
    _ segment: Segment, _ length: UInt64, _ status: FileStatus,
    after previous: BackupManifest.Piece?
  ) throws(OperationError) -> BackupManifest.Piece {
    let temporary = path(BackupManifest.folder + "/next.tmp")
    let hash = try OperationError.attempt(.write, temporary) { () throws(DiskFault) in
      try disk.copy(segment.path, to: temporary, length: length, pace: pace)
    }
    let survey = try check(temporary, segment, length, hash, after: previous)
    let digits = Hexadecimal.of(Array(hash.prefix(4)))
    let number = DeskPaths.segmentName(segment.header.index).dropLast(8)
    let name = BackupManifest.folder + "/" + number + "-" + digits + ".segment"
    try OperationError.attempt(.write, path(name)) { () throws(DiskFault) in
      try disk.rename(temporary, path(name))
    }
    return BackupManifest.Piece(
      name: name, lengthBytes: length, hash: hash,
      source: "segments/" + DeskPaths.segmentName(segment.header.index), place: status.place,
      modifiedNanoseconds: status.modifiedNanoseconds, index: segment.header.index,
      lastHeaderCRC: survey.tail.previousHeaderCRC, nextSequence: survey.tail.nextSequence,
      epoch: survey.tail.epoch,
      recordedMilliseconds: survey.frames > 0
        ? survey.lastRecordedMilliseconds : previous?.recordedMilliseconds ?? 0)
  }

  /// Reads the copy back from the disk: the bytes that were copied, sound frames to their end, and
  /// the chain of the segment before.
  private func check(
    _ copy: String, _ segment: Segment, _ length: UInt64, _ hash: [UInt8],
    after previous: BackupManifest.Piece?
  ) throws(OperationError) -> SegmentSurvey {
    let found = try OperationError.attempt(.read, copy) { () throws(DiskFault) in
      try disk.hash(copy, length: length, pace: pace)
    }
    guard found == hash else { throw .changedBackup(path: copy) }
    let reading = try OperationError.wrapping { () throws(JournalError) in
      try disk.segmentHeader(copy)
    }
    guard case .sound(let header) = reading, header == segment.header else {
      throw damage(.segmentHeader, segment, at: segment.base)
    }
    if let previous {
      guard header.previousHeaderCRC == previous.lastHeaderCRC else {
        throw damage(.chain, segment, at: segment.base)
      }
    }
    let end = segment.base + length
    let survey = try OperationError.wrapping { () throws(JournalError) in
      try SegmentSurvey.read(header, at: copy, limit: end, disk: disk)
    }
    let isWhole = survey.isSealed || survey.tail.offset >= end
    guard survey.fault == nil, isWhole, survey.strayEnd == nil else {
      throw damage(survey.fault ?? .padding, segment, at: min(survey.tail.offset, segment.end))
    }
    return survey
  }

  /// The copy is what was read: then it is the desk that is damaged.
  private func damage(
    _ kind: DamageKind, _ segment: Segment, at offset: UInt64
  ) -> OperationError {
    .journal(JournalError(.damaged(kind), .read, path: segment.path, offset: offset))
  }

  /// The other files: signed checkpoints, and the keys where that is wanted.
  func copyFiles(
    _ old: BackupManifest, _ new: inout BackupManifest, _ report: inout BackupReport
  ) throws(OperationError) {
    let root = journal.paths.root
    var sources: [String] = []
    try OperationError.attempt(.read, root) { () throws(DiskFault) in
      for folder in ["checkpoints", "blobs"] {
        sources += try disk.files(below: root + "/" + folder).map { folder + "/" + $0 }
      }
      let keys = try disk.files(below: root + "/keys").map { "keys/" + $0 }
      report.deskHasKeys = !keys.isEmpty
      if options.withKeys { sources += keys }
    }
    new.hasKeys = options.withKeys && report.deskHasKeys
    for source in sources where !source.contains(where: \.isWhitespace) {
      let piece = try OperationError.attempt(.write, root + "/" + source) {
        () throws(DiskFault) in
        try copyFile(source)
      }
      if let piece { new.files.append(piece) }
    }
  }

  private func copyFile(_ source: String) throws(DiskFault) -> BackupManifest.Piece? {
    let full = journal.paths.root + "/" + source
    // May have gone since it was listed.
    guard try disk.exists(full) else { return nil }
    let status = try disk.status(full)
    let temporary = path(BackupManifest.folder + "/next.tmp")
    let hash = try disk.copy(full, to: temporary, length: status.sizeBytes, pace: pace)
    let name = BackupManifest.folder + "/" + Hexadecimal.of(Array(hash.prefix(16))) + ".file"
    try disk.rename(temporary, path(name))
    return BackupManifest.Piece(
      name: name, lengthBytes: status.sizeBytes, hash: hash, source: source, place: status.place,
      modifiedNanoseconds: status.modifiedNanoseconds)
  }
}

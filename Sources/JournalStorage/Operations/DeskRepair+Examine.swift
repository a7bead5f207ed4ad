/// What a repair found, and the files it would make.
struct RepairFindings {
  var plan = RepairPlan()
  var pieces: [RepairPiece] = []
  /// Where the journal goes on; nil before the first segment.
  var cursor: JournalCursor?
  /// End of the last segment that was looked at.
  var end: UInt64 = 0
}

/// A segment file to be made of sound frames.
struct RepairPiece {
  var index: UInt32
  var survey: SegmentSurvey
  /// The frames end without a seal: one is written.
  var seals: Bool
  /// How far the segment was known to be durable.
  var watermark: UInt64
}

extension DeskRepair {
  /// Reads all segments, one by one, and says which must be made anew, and of what.
  func examine() throws(OperationError) -> RepairFindings {
    let manifest = try readManifest()
    let names = try OperationError.attempt(.read, paths.segments) { () throws(DiskFault) in
      try disk.list(paths.segments)
    }
    let last = names.compactMap { DeskPaths.segmentIndex($0) }.max() ?? 0
    var findings = RepairFindings()
    var index: UInt32 = 1
    while index <= last || (findings.cursor?.offset ?? 0) < watermark {
      let own = try ownSurvey(index, findings)
      let copy = try backupSurvey(index, findings, manifest)
      let hasNext = index < last
      if let own, own.isWhole {
        pass(own, &findings)
      } else if let own, own.isSealed, own.fault == nil, let stray = own.strayEnd {
        findings.plan.steps.append(
          .clean(path: own.path, offset: own.framesEnd, bytes: stray - own.framesEnd))
        add(own, seals: false, &findings)
      } else if hasNext {
        try replace(index, by: copy, manifest, &findings)
      } else {
        try end(index, own, copy, manifest, &findings)
        if findings.cursor.map({ $0.lastKind != FrameKind.seal.rawValue }) ?? true { break }
      }
      index += 1
    }
    findings.plan.lastSequence = max(findings.cursor?.nextSequence ?? 1, 1) - 1
    if findings.plan.steps.isEmpty { throw .nothingToRepair(path: paths.root) }
    return findings
  }

  private func pass(_ survey: SegmentSurvey, _ findings: inout RepairFindings) {
    findings.cursor = survey.tail
    findings.end = survey.header.baseOffset + survey.header.lengthBytes
  }

  private func add(_ survey: SegmentSurvey, seals: Bool, _ findings: inout RepairFindings) {
    findings.pieces.append(
      RepairPiece(
        index: survey.header.index, survey: survey, seals: seals,
        watermark: max(watermark, survey.syncedThrough)))
    pass(survey, &findings)
  }

  /// A segment in the middle: only the whole one will do.
  private func replace(
    _ index: UInt32, by copy: SegmentSurvey?, _ manifest: BackupManifest?,
    _ findings: inout RepairFindings
  ) throws(OperationError) {
    let path = paths.segment(index)
    guard let copy, copy.isWhole, try isFollowed(copy, by: index + 1) else {
      throw manifest == nil ? .needsBackup(path: path) : .backupDoesNotFit(path: path)
    }
    findings.plan.steps.append(.replace(path: path))
    add(copy, seals: false, &findings)
  }

  /// The last segment: the longer of what is left and what the backup has.
  private func end(
    _ index: UInt32, _ own: SegmentSurvey?, _ copy: SegmentSurvey?, _ manifest: BackupManifest?,
    _ findings: inout RepairFindings
  ) throws(OperationError) {
    let path = paths.segment(index)
    let known = max(watermark, own?.syncedThrough ?? 0)
    if let own, !own.isSealed, own.tail.offset >= known {
      // Sound as far as was ever promised: what stands behind is a torn tail, which opening cuts.
      if isPoisoned {
        findings.plan.steps.append(.reread(path: path, offset: own.tail.offset))
        add(own, seals: true, &findings)
      } else {
        pass(own, &findings)
      }
      return
    }
    var best = own
    if let copy, copy.tail.offset > own?.tail.offset ?? 0 {
      best = copy
      findings.plan.steps.append(.replace(path: path))
    }
    guard let best else {
      throw manifest == nil ? .needsBackup(path: path) : .backupDoesNotFit(path: path)
    }
    if best.tail.offset < known {
      findings.plan.steps.append(
        .cut(
          path: path, offset: best.tail.offset,
          bytes: max(best.strayEnd ?? 0, known) - best.tail.offset,
          firstLostSequence: best.tail.nextSequence))
    }
    add(best, seals: !best.isSealed, &findings)
  }

  /// The desk's own file, if its header is sound and follows what was before it.
  private func ownSurvey(
    _ index: UInt32, _ findings: RepairFindings
  ) throws(OperationError) -> SegmentSurvey? {
    let path = paths.segment(index)
    do throws(JournalError) {
      guard let header = try soundHeader(path), follows(header, index, findings) else {
        return nil
      }
      return try SegmentSurvey.read(header, at: path, isFresh: isPoisoned, disk: disk)
    } catch {
      // A device that cannot read the file is no reason to cut; a backup may have it.
      if backup != nil, error.code == .io { return nil }
      throw .journal(error)
    }
  }

  private func backupSurvey(
    _ index: UInt32, _ findings: RepairFindings, _ manifest: BackupManifest?
  ) throws(OperationError) -> SegmentSurvey? {
    guard let manifest, let backup,
      let piece = manifest.segments.first(where: { $0.index == index })
    else { return nil }
    let path = backup + "/" + piece.name
    let hash = try OperationError.attempt(.read, path) { () throws(DiskFault) -> [UInt8]? in
      guard try disk.exists(path) else { return nil }
      return try disk.hash(
        path, length: piece.lengthBytes, pace: CopyPace(pauseMicroseconds: 0))
    }
    guard hash == piece.hash else { throw .changedBackup(path: path) }
    return try OperationError.wrapping { () throws(JournalError) -> SegmentSurvey? in
      guard let header = try soundHeader(path), follows(header, index, findings) else {
        return nil
      }
      var survey = try SegmentSurvey.read(
        header, at: path, limit: header.baseOffset + piece.lengthBytes, disk: disk)
      // The backup ends where its run began, not in a hole.
      if survey.tail.offset >= header.baseOffset + piece.lengthBytes { survey.fault = nil }
      return survey
    }
  }

  private func soundHeader(_ path: String) throws(JournalError) -> SegmentHeader? {
    switch try disk.segmentHeader(path) {
    case .sound(let header): return header
    case .newer: throw JournalError(.newerVersion, .open, path: path)
    case .damaged, nil: return nil
    }
  }

  private func follows(
    _ header: SegmentHeader, _ index: UInt32, _ findings: RepairFindings
  ) -> Bool {
    guard header.index == index, header.baseOffset == findings.end, header.journal == journal
    else { return false }
    guard let cursor = findings.cursor else { return index == 1 }
    return header.previousHeaderCRC == cursor.previousHeaderCRC
      && header.firstSequence == cursor.nextSequence && header.epoch == cursor.epoch
  }

  /// The segment behind it, where its header can be read, is the one that followed.
  private func isFollowed(
    _ survey: SegmentSurvey, by index: UInt32
  ) throws(OperationError) -> Bool {
    try OperationError.wrapping { () throws(JournalError) -> Bool in
      guard let next = try soundHeader(paths.segment(index)) else { return true }
      return next.previousHeaderCRC == survey.tail.previousHeaderCRC
        && next.firstSequence == survey.tail.nextSequence
    }
  }

  private func readManifest() throws(OperationError) -> BackupManifest? {
    guard let backup else { return nil }
    guard let manifest = try BackupManifest.read(in: backup, disk) else {
      throw .notABackup(path: backup)
    }
    guard manifest.journal == journal else { throw .backupOfOtherDesk(path: backup) }
    return manifest
  }
}

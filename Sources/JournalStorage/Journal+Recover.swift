extension Journal {
  /// Brings the journal into a state that can be appended to, or finds that it may not be. The
  /// append lock is held.
  func recover() throws(JournalError) {
    let page = try makingRoom { () throws(JournalError) in try openedControl() }
    control = page
    page.setHolder(disk.processIdentifier, command: options.commandName)
    // Another process may have recovered while this one waited for the lock.
    if isCurrent(page) { return try wipeUnfinished() }
    try segments.load()
    try synchronizeBeforeReading()
    let finding = try scan(remembered: page.rememberedDurable(journal: identity))
    if let found = finding.damage {
      damage = found
      scannedEnd = finding.tail.offset
      control = nil
      return becomeReadOnly(.damaged)
    }
    tail = finding.tail
    staged = tail
    let isTorn = finding.tornEnd != nil
    if let end = finding.tornEnd {
      try makingRoom { () throws(JournalError) in try cutOff(from: finding.tail.offset, to: end) }
    }
    page.rebuild(journal: identity, boot: boot, place: place, tail: tail.offset)
    if isTorn { try recordRecovery(finding) }
  }

  /// What was never on the disk must not be decided upon (journal.md T1).
  private func synchronizeBeforeReading() throws(JournalError) {
    let file = try segments.file(segments.lastIndex)
    do throws(DiskFault) {
      try disk.synchronize(file)
      try disk.synchronizeDirectory(paths.segments)
    } catch {
      throw JournalError(error, .recover, path: segments.last.path)
    }
  }

  /// `ctl` at its full size, which it keeps for ever: a map that outlives the file's end kills.
  private func openedControl() throws(JournalError) -> ControlPage {
    try disk.attempt(.recover, paths.control) { () throws(DiskFault) in
      let isNew = try !disk.exists(paths.control)
      let file = try disk.open(paths.control, .create)
      defer { disk.close(file) }
      let size = try disk.status(paths.control).sizeBytes
      try disk.writeZeros(file, from: size, to: UInt64(ControlPage.length))
      if isNew { try disk.setPermissions(paths.control, DeskPermissions.file) }
    }
    return try controlPage(.readWrite)
  }

  /// Keeps a copy of bytes that nobody acknowledged, then makes room for what comes
  /// (journal.md T4).
  private func cutOff(from start: UInt64, to end: UInt64) throws(JournalError) {
    let name = "torn-\(tail.nextSequence)-\(disk.wallClockMilliseconds())"
    let segment = segments.last
    let path = paths.torn + "/" + name
    try Scratch.bytes(Int(end - start)) { (buffer) throws(JournalError) in
      _ = try segments.read(segments.lastIndex, into: buffer, at: start)
      try disk.attempt(.recover, path) { () throws(DiskFault) in
        let copy = try disk.open(path, .create)
        defer { disk.close(copy) }
        try disk.writeAll(copy, UnsafeRawBufferPointer(buffer), at: 0)
        try disk.setPermissions(path, DeskPermissions.file)
        try disk.synchronizeData(copy)
        try disk.synchronizeDirectory(paths.torn)
      }
    }
    let file = try segments.file(segments.lastIndex)
    do throws(DiskFault) {
      try disk.writeZeros(file, from: start - segment.base, to: end - segment.base)
      try disk.synchronizeData(file)
    } catch {
      throw JournalError(error, .recover, path: segment.path, offset: start)
    }
    warnings.append(.tornTail(name))
  }

  /// The epoch grows, so that no frame from before the cut can ever follow one from after it.
  private func recordRecovery(_ finding: RecoveryFinding) throws(JournalError) {
    let end = finding.tornEnd ?? finding.tail.offset
    var payload: [UInt8] = []
    for word in [finding.tail.offset, end - finding.tail.offset, finding.watermark] {
      withUnsafeBytes(of: word.littleEndian) { payload += $0 }
    }
    try stage(.recovered, payload)
    try flush()
    encoder.clear()
    try waitUntilDurable(tail.offset)
  }

  /// The holder before died while it wrote: what it wrote was acknowledged to nobody.
  func wipeUnfinished() throws(JournalError) {
    guard let control, control.dirty > control.tail else { return }
    let start = control.tail
    guard let index = try segments.locate(start) else { return }
    let segment = segments[index]
    let file = try segments.file(index)
    do throws(DiskFault) {
      let end = min(control.dirty, segment.end)
      try disk.writeZeros(file, from: start - segment.base, to: end - segment.base)
    } catch {
      throw JournalError(error, .recover, path: segment.path, offset: start)
    }
    control.dirty = 0
  }
}

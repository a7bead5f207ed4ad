extension Journal {
  /// Becomes readable (`poll`) when another process has made frames durable. It says "look" and
  /// nothing more: then ``drainWake()`` and ``read(_:_:)``, and a slow poll besides, because the
  /// kernel's queue may overflow.
  public func wakeDescriptor() throws(JournalError) -> Int32 {
    if let watchFile { return watchFile.descriptor }
    let watch = try disk.attempt(.watch, paths.root) { () throws(DiskFault) in
      try disk.makeWatch()
    }
    watchFile = watch
    try disk.attempt(.watch, paths.root) { () throws(DiskFault) in
      try disk.watch(watch, paths.segments, for: .named)
      if control == nil {
        try disk.watch(watch, paths.root, for: .named)
      } else {
        try disk.watch(watch, paths.control, for: .written)
      }
    }
    return watch.descriptor
  }

  /// Empties the queue of wake-ups.
  public func drainWake() throws(JournalError) {
    guard let watchFile else { return }
    let hadControl = control != nil
    try disk.attempt(.watch, paths.root) { () throws(DiskFault) in
      try disk.drain(watchFile)
    }
    try refreshControl()
    if !hadControl, control != nil {
      try disk.attempt(.watch, paths.control) { () throws(DiskFault) in
        try disk.watch(watchFile, paths.control, for: .written)
      }
    }
  }
}

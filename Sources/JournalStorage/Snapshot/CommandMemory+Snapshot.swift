/// The memory of commands goes into a snapshot, so that an append after opening from one need not
/// read the journal for it.
extension CommandMemory {
  private static let notesName = "journal.commands"
  private static let edgesName = "journal.commandEdges"

  /// What stands beside the notes: limit, end, the youngest command, the youngest forgotten one.
  private enum Edge: Int, CaseIterable {
    case limit, end, youngestHigh, youngestLow, hasForgotten, forgottenHigh, forgottenLow
  }

  mutating func write(to writer: inout SnapshotWriter) throws(JournalError) {
    let notes = all
    var edges = [UInt64](repeating: 0, count: Edge.allCases.count)
    edges[Edge.limit.rawValue] = UInt64(limit)
    edges[Edge.end.rawValue] = end
    edges[Edge.youngestHigh.rawValue] = youngest.high
    edges[Edge.youngestLow.rawValue] = youngest.low
    edges[Edge.hasForgotten.rawValue] = youngestForgotten == nil ? 0 : 1
    edges[Edge.forgottenHigh.rawValue] = youngestForgotten?.high ?? 0
    edges[Edge.forgottenLow.rawValue] = youngestForgotten?.low ?? 0
    try writer.add(Self.edgesName, edges)
    // From the oldest on, so that the ring begins anew when it is read.
    try writer.add(Self.notesName, notes)
  }

  /// The memory as it was at the snapshot's end; nil where another limit was kept to.
  init?(_ snapshot: Snapshot, limit: Int) throws(SnapshotFlaw) {
    self.init(limit: limit)
    let edges: [UInt64] = try snapshot.values(Self.edgesName)
    guard edges.count == Edge.allCases.count, edges[Edge.limit.rawValue] == UInt64(self.limit),
      edges[Edge.end.rawValue] == snapshot.cursor.offset
    else { return nil }
    let notes = try snapshot.lend(Self.notesName)
    let stride = MemoryLayout<Note>.stride
    guard notes.byteCount % stride == 0, notes.byteCount / stride <= self.limit else { return nil }
    lend(
      notes,
      youngest: CommandID(
        high: edges[Edge.youngestHigh.rawValue], low: edges[Edge.youngestLow.rawValue]))
    end = snapshot.cursor.offset
    if edges[Edge.hasForgotten.rawValue] != 0 {
      youngestForgotten = CommandID(
        high: edges[Edge.forgottenHigh.rawValue], low: edges[Edge.forgottenLow.rawValue])
    }
  }
}

extension SnapshotWriter {
  /// Adds a section of values without references, as they lie in memory: little endian.
  public mutating func add<Value: BitwiseCopyable>(
    _ name: String, _ values: [Value], isPrivate: Bool = false
  ) throws(JournalError) {
    // The closures of the standard library's arrays lose the type of an error.
    var failure: JournalError?
    values.withUnsafeBytes {
      do throws(JournalError) {
        try add(name, $0, isPrivate: isPrivate)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

extension Snapshot {
  /// A copy of a section of values without references.
  public func values<Value: BitwiseCopyable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws(SnapshotFlaw) -> [Value] {
    guard let length = length(of: name), length % MemoryLayout<Value>.stride == 0 else {
      throw .missingSection
    }
    let count = length / MemoryLayout<Value>.stride
    var flaw: SnapshotFlaw?
    let values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: length)
      do throws(SnapshotFlaw) {
        try read(name, into: bytes)
        initialized = count
      } catch {
        flaw = error
      }
    }
    if let flaw { throw flaw }
    return values
  }
}

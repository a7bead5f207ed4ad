/// The commands of the last frames, so that a retry after an unknown outcome is not done twice
/// (journal.md C2).
///
/// Frames are noted as they pass; nothing is looked up in a table until a command comes that is not
/// younger than all before it. UUIDv7 begins with the time, so that hardly ever happens, and
/// opening a desk stays cheap.
struct CommandMemory {
  struct Note {
    var command: CommandID
    var offset: UInt64
  }

  let limit: Int
  private var notes: [Note] = []
  /// Notes from before the others, still where a snapshot lends them. They are copied when they are
  /// asked for, which a command that is younger than all does not; until then nothing is forgotten.
  private var lent: Snapshot.Lent?
  /// Where the oldest note stands once the ring is full.
  private(set) var oldest = 0
  private(set) var youngest = CommandID.none
  /// No other one is younger than this: a desk is founded by a command of today, and then filled
  /// with a year of others, none of which needs the table.
  private var runnerUp = CommandID.none
  var youngestForgotten: CommandID?
  private var places: CommandPlaces?
  /// All frames before this offset have been noted.
  var end = JournalFormat.segmentHeaderBytes

  init(limit: Int) {
    self.limit = max(limit, 1)
  }

  /// Notes a frame, unless it was noted before or would leave a hole.
  mutating func note(_ frame: FrameView, from previousEnd: UInt64, to nextOffset: UInt64) {
    guard previousEnd == end else { return }
    end = nextOffset
    guard frame.isBatch else { return }
    note(Note(command: frame.command, offset: frame.offset))
  }

  /// Passes one of the journal's own frames, or the way into the next segment.
  mutating func pass(from previousEnd: UInt64, to nextOffset: UInt64) {
    if previousEnd == end { end = nextOffset }
  }

  private mutating func note(_ note: Note) {
    if lent != nil && notes.count == limit { takeLent() }
    see(note.command)
    let place: Int
    if notes.count < limit {
      place = notes.count
      notes.append(note)
    } else {
      let forgotten = notes[oldest].command
      youngestForgotten = max(youngestForgotten ?? forgotten, forgotten)
      place = oldest
      notes[oldest] = note
      oldest = oldest + 1 == limit ? 0 : oldest + 1
    }
    places?.insert(place, notes, oldest: oldest)
  }

  private mutating func see(_ command: CommandID) {
    if command > youngest {
      (runnerUp, youngest) = (youngest, command)
    } else if command != youngest {
      runnerUp = max(runnerUp, command)
    }
  }

  /// Offset of the frame that the command made, if it is remembered.
  mutating func offset(of command: CommandID) -> UInt64? {
    if command > youngest { return nil }
    if command > runnerUp, command != youngest { return nil }
    takeLent()
    if places == nil { places = CommandPlaces(notes, oldest: oldest) }
    return places?.place(of: command, notes).map { notes[$0].offset }
  }

  /// Puts the notes of a snapshot before the others.
  ///
  /// - Parameter youngest: of all commands up to its end.
  mutating func lend(_ earlier: Snapshot.Lent, youngest: CommandID) {
    precondition(notes.isEmpty, "A memory that holds something has no place before it.")
    lent = earlier
    self.youngest = youngest
    // Which one comes next is not kept.
    runnerUp = youngest
  }

  private mutating func takeLent() {
    guard let earlier = lent else { return }
    lent = nil
    let fresh = notes
    notes = Array(
      UnsafeRawBufferPointer(start: earlier.start, count: earlier.byteCount)
        .assumingMemoryBound(to: Note.self))
    for later in fresh { note(later) }
  }

  /// All notes, the oldest first.
  var all: [Note] {
    mutating get {
      takeLent()
      return Array(notes[oldest...] + notes[..<oldest])
    }
  }

  /// True when the command is older than something that was forgotten: it may have been done.
  func isTooOld(_ command: CommandID) -> Bool {
    youngestForgotten.map { command.milliseconds < $0.milliseconds } ?? false
  }
}

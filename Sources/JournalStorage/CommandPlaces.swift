/// Where in the ring of remembered commands each of them stands: open addressing over places of the
/// ring, nothing is ever taken out.
///
/// A place that was given to another command since is known by the command that stands there now,
/// so that forgetting costs nothing; when half of the slots are used, the table is made anew. An
/// import asks and notes for every frame: a hash table of the standard library took six percent of
/// it.
struct CommandPlaces {
  /// A place of the ring plus one in the low half, 0 = free; in the high half a part of the
  /// command's hash, so that hardly ever another command is looked at.
  private var slots: [UInt64] = []
  private var used = 0

  /// - Parameter oldest: where the oldest note stands.
  init(_ notes: [CommandMemory.Note], oldest: Int) {
    fill(notes, oldest: oldest)
  }

  /// The newest place of a command.
  func place(of command: CommandID, _ notes: [CommandMemory.Note]) -> Int? {
    let hash = hash(of: command)
    var slot = start(of: hash)
    while slots[slot] != 0 {
      let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, notes[place].command == command { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Takes in the place of a command that was just noted.
  mutating func insert(_ place: Int, _ notes: [CommandMemory.Note], oldest: Int) {
    if (used + 1) * 2 > slots.count { return fill(notes, oldest: oldest) }
    add(place, notes)
  }

  private mutating func fill(_ notes: [CommandMemory.Note], oldest: Int) {
    var size = 1024
    while size < notes.count * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    used = 0
    for place in oldest..<notes.count { add(place, notes) }
    for place in 0..<oldest { add(place, notes) }
  }

  private mutating func add(_ place: Int, _ notes: [CommandMemory.Note]) {
    let command = notes[place].command
    let hash = hash(of: command)
    var slot = start(of: hash)
    while slots[slot] != 0 {
      let known = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, notes[known].command == command { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    if slots[slot] == 0 { used += 1 }
    slots[slot] = (hash >> 32) << 32 | UInt64(place + 1)
  }

  /// The low half of a UUIDv7 is random; times and counters are mixed in for those that are not.
  private func hash(of command: CommandID) -> UInt64 {
    var mixed = command.low ^ command.high &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 29
  }

  private func start(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }
}

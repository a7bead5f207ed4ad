import CPlatform

/// `ctl`: volatile hints that processes share; rebuilt whenever the machine was started since.
///
/// It is mapped, because a store into the map costs no system call. It also wakes nobody: followers
/// are woken by a `pwrite` into `notice`, those who wait for a lock or a sync by a ``WaitGate``.
final class ControlPage {
  static let length = 512
  private static let magic: UInt64 = 0x4C54_435F_544C_5550
  private static let version: UInt64 = 2

  private enum Field {
    static let magic = 0
    static let version = 8
    static let journal = 16
    static let boot = 32
    static let tail = 48
    static let durable = 56
    static let dirty = 64
    static let poison = 72
    static let holder = 80
    static let command = 88
    static let commandLength = 64
    static let notice = 152
    static let appendGate = 160
    static let synchronizeGates = 164
    static let leaderTerm = 176
    static let lead = 184
    static let givenUpTerm = 192
    static let synced = 472
    static let device = 480
    static let inode = 488
  }

  private let disk: any Disk
  private let file: DiskFile
  private let path: String
  private let address: UnsafeMutableRawPointer
  let isWritable: Bool

  init(
    disk: any Disk, file: DiskFile, path: String, isWritable: Bool
  ) throws(JournalError) {
    self.disk = disk
    self.file = file
    self.path = path
    self.isWritable = isWritable
    do throws(DiskFault) {
      address = try disk.map(file, length: Self.length, writable: isWritable)
    } catch {
      disk.close(file)
      throw JournalError(error, .open, path: path)
    }
  }

  deinit {
    disk.unmap(address, length: Self.length)
    disk.close(file)
  }

  /// Of this journal, of this start of the machine and beside this very `LOCK`: what it says can
  /// be believed.
  func isCurrent(journal: Identity, boot: Identity, place: FilePlace) -> Bool {
    load(Field.magic) == Self.magic && load(Field.version) == Self.version
      && identity(Field.journal) == journal && identity(Field.boot) == boot && self.place == place
  }

  /// It was copied or moved with the desk: beside its `LOCK` once lay another one. Devices may
  /// get other numbers when the machine starts.
  func isOfCopy(journal: Identity, boot: Identity, place: FilePlace) -> Bool {
    guard load(Field.magic) == Self.magic, identity(Field.journal) == journal,
      self.place.inode != 0
    else { return false }
    return self.place.inode != place.inode
      || (identity(Field.boot) == boot && self.place.device != place.device)
  }

  /// Where the `LOCK` lies that this page was made beside.
  private var place: FilePlace { FilePlace(device: load(Field.device), inode: load(Field.inode)) }

  /// When something was last made durable, Unix milliseconds; 0 = not since the page was made.
  var syncedMilliseconds: Int64 { Int64(bitPattern: load(Field.synced)) }

  /// A `durable` that was stored once is true for ever, also when the machine was started since.
  func rememberedDurable(journal: Identity) -> UInt64 {
    guard load(Field.magic) == Self.magic, identity(Field.journal) == journal else { return 0 }
    return durable
  }

  func rebuild(journal: Identity, boot: Identity, place: FilePlace, tail: UInt64) {
    store(0, Field.magic)
    store(place.device, Field.device)
    store(place.inode, Field.inode)
    store(0, Field.synced)
    store(0, Field.dirty)
    store(0, Field.poison)
    store(tail, Field.tail)
    store(journal.low, Field.journal)
    store(journal.high, Field.journal + 8)
    store(boot.low, Field.boot)
    store(boot.high, Field.boot + 8)
    store(tail, Field.durable)
    store(Self.version, Field.version)
    store(Self.magic, Field.magic)
    announce()
  }

  /// End of the last frame that was written whole.
  var tail: UInt64 {
    get { load(Field.tail) }
    set { store(newValue, Field.tail) }
  }

  /// All before it is on the disk.
  var durable: UInt64 { load(Field.durable) }

  /// How far the holder of the append lock is about to write; 0 when it is not writing.
  var dirty: UInt64 {
    get { load(Field.dirty) }
    set { store(newValue, Field.dirty) }
  }

  var isPoisoned: Bool { load(Field.poison) != 0 }

  /// Says that all before `offset` is on the disk. Of two that say so at once the further one
  /// stands: `durable` never goes back.
  func publishDurable(_ offset: UInt64) {
    while true {
      let known = durable
      guard offset > known else { return }
      let isStored = pult_exchange_64(
        address + Field.durable, known.littleEndian, offset.littleEndian)
      if isStored == 1 { break }
    }
    store(UInt64(bitPattern: disk.wallClockMilliseconds()), Field.synced)
  }

  /// Nothing more is to be appended; whoever waits, for whatever, learns it now.
  func poison() {
    store(1, Field.poison)
    appendGate.open(for: .all)
    openSynchronizeGates()
    announce()
  }

  /// Wakes the followers, who watch the file. The value means nothing; a write that fails costs
  /// them the time to their next safety poll.
  func announce() {
    var bytes = durable.littleEndian
    do throws(DiskFault) {
      try withUnsafeBytes(of: &bytes) { (buffer) throws(DiskFault) in
        _ = try disk.writeAll(file, buffer, at: UInt64(Field.notice))
      }
    } catch {
      return
    }
  }

  /// Opened when the append lock was given back.
  var appendGate: WaitGate { WaitGate(disk: disk, word: address + Field.appendGate) }

  /// Counts those who took the lead of a sync, so that one who is stuck is known again.
  var leaderTerm: UInt64 {
    get { load(Field.leaderTerm) }
    set { store(newValue, Field.leaderTerm) }
  }

  /// Somebody has waited for the present leader long enough for all. The first term is 1.
  var isLeaderGivenUp: Bool {
    let term = load(Field.givenUpTerm)
    return term != 0 && term == leaderTerm
  }

  func giveUp(leaderOf term: UInt64) { store(term, Field.givenUpTerm) }

  /// Of the sync that runs, or of the last one.
  var lead: SyncLead {
    get { SyncLead(word: load(Field.lead)) }
    set { store(newValue.word, Field.lead) }
  }

  /// Who waits for the syncs of odd terms sleeps at one gate, for those of even terms at the other.
  func synchronizeGate(odd isOdd: Bool) -> WaitGate {
    WaitGate(disk: disk, word: address + Field.synchronizeGates + (isOdd ? 4 : 0))
  }

  func openSynchronizeGates() {
    synchronizeGate(odd: false).open(for: .all)
    synchronizeGate(odd: true).open(for: .all)
  }

  var holder: LockHolder {
    var command: [UInt8] = []
    for index in 0..<Field.commandLength {
      let byte = UnsafeRawPointer(address).load8(Field.command + index)
      if byte == 0 { break }
      command.append(byte)
    }
    return LockHolder(
      processIdentifier: Int32(truncatingIfNeeded: load(Field.holder)),
      command: String(decoding: command, as: UTF8.self))
  }

  func setHolder(_ processIdentifier: Int32, command: String) {
    var index = 0
    for byte in command.utf8.prefix(Field.commandLength) {
      address.store(byte, Field.command + index)
      index += 1
    }
    if index < Field.commandLength { address.store(UInt8(0), Field.command + index) }
    store(UInt64(UInt32(bitPattern: processIdentifier)), Field.holder)
  }

  private func load(_ field: Int) -> UInt64 { pult_load_64(address + field).littleEndian }

  private func store(_ value: UInt64, _ field: Int) {
    pult_store_64(address + field, value.littleEndian)
  }

  private func identity(_ field: Int) -> Identity {
    Identity(low: load(field), high: load(field + 8))
  }
}

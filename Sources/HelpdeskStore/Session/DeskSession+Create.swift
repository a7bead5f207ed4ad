public import HelpdeskDomain
public import JournalStorage

extension DeskSession {
  /// Makes a new desk: its journal, and one frame with the parameters, the default codes and the
  /// founder as the first partner. A creation that was killed in between can be begun again.
  ///
  /// - Throws: `.refused` where the founding itself is against the rules (a name with control
  ///   characters); `.failed(.journal)` with `.exists`, `.notEmpty`, `.missing` (the parent)…
  public static func create(
    at path: String, founding: DeskFounding, _ identity: SessionIdentity,
    options: JournalOptions = JournalOptions(), disk: any Disk = PosixDisk()
  ) throws(StoreCallError) {
    let entries = try foundingEntries(founding, identity)
    var isNew = true
    do throws(JournalError) {
      try Journal.create(at: path, options: options, disk: disk)
    } catch {
      guard error.code == .exists else { throw .failed(.journal(error)) }
      isNew = false
    }
    do throws(JournalCallError<StoreCallError>) {
      let journal = try open(path, options, disk)
      try append(entries, identity, to: journal, path, isNew: isNew)
      try keepRoom(journal)
    } catch {
      throw StoreCallError(error)
    }
  }

  private static func keepRoom(_ journal: Journal) throws(JournalCallError<StoreCallError>) {
    do throws(JournalError) {
      while try journal.extendBallast(maximumMilliseconds: 1000) {}
    } catch {
      throw .journal(error)
    }
  }

  private static func open(
    _ path: String, _ options: JournalOptions, _ disk: any Disk
  ) throws(JournalCallError<StoreCallError>) -> Journal {
    do throws(JournalError) {
      return try Journal.open(at: path, .readWrite, options: options, disk: disk)
    } catch {
      throw .journal(error)
    }
  }

  private static func append(
    _ entries: [Entry], _ identity: SessionIdentity, to journal: Journal, _ path: String,
    isNew: Bool
  ) throws(JournalCallError<StoreCallError>) {
    var cursor = JournalCursor.start
    var isEmpty = true
    _ = try journal.append(command: identity.command, cursor: &cursor) {
      (_) throws(StoreCallError) in
      isEmpty = false
    } decide: { () throws(StoreCallError) -> FrameDraft? in
      guard isEmpty else {
        throw .failed(.journal(JournalError(.exists, .create, path: path)))
      }
      var state = DeskState()
      return identity.draft(
        actor: RecordID(.partner, 1), FrameWriter.drafts(entries, on: &state))
    }
  }

  private static func foundingEntries(
    _ founding: DeskFounding, _ identity: SessionIdentity
  ) throws(StoreCallError) -> [Entry] {
    let context = identity.context(actor: RecordID(.partner, 1))
    return try StoreCallError.deciding { () throws(DeskRefusal) in
      do throws(MasterRefusal) {
        var desk = Desk()
        let entries = try founding.entries(context)
        for entry in entries { desk.evolve(entry, revision: 1, frame: 0, sequence: 1) }
        return try entries + desk.decide(identity.partnerCommand(in: desk), on: nil, context)
      } catch {
        throw .master(error)
      }
    }
  }
}

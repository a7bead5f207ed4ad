/// Erasing a person (DESIGN §4.17, §5): the record stays as a number, its incidents and all that is
/// counted stay, everything that names the person goes.
extension Desk {
  /// Whether records of a type are persons, each with a key of its own.
  public static func isPerson(_ id: RecordID) -> Bool {
    id.type == .person || id.type == .partner
  }

  /// The entry that asks for an erasure: the record's own private fields become empty with it.
  ///
  /// - Parameters:
  ///   - also: sequences of entries about others whose text names the person.
  ///   - reason: names nobody; it is kept.
  public func decide(
    erasing card: RecordCard, also: [UInt64], reason: String
  ) throws(DeskRefusal) -> Entry {
    guard Desk.isPerson(card.id) else { throw .unknownRecord(card.id) }
    var set = ChangeSet(on: card)
    let known = Set(card.alsoErased)
    for sequence in also where !known.contains(sequence) {
      set.add(to: ErasureField.list, [(ErasureField.also, .number(Int64(sequence)))])
    }
    var changes = set.changes + [Desk.change(card, to: .requested)]
    // Without what was there before: that is what has to go.
    changes += card.fields.pairs.filter { Field.isPrivate($0.number) }.map {
      FieldChange(number: $0.number, new: .none)
    }
    if !reason.isEmpty { changes.append(FieldChange(ErasureField.reason, new: .text(reason))) }
    return Desk.entry(card, .requested, changes)
  }

  /// The entry that says how far an erasure has come.
  public func decide(
    erased card: RecordCard, to state: ErasureState, entries: Int = 0, segments: Int = 0
  ) -> Entry {
    var changes = [Desk.change(card, to: state)]
    if state == .redacted {
      changes.append(
        FieldChange(
          ErasureField.entries, old: card[ErasureField.entries], new: .number(Int64(entries))))
      changes.append(
        FieldChange(
          ErasureField.segments, old: card[ErasureField.segments], new: .number(Int64(segments))))
    }
    return Desk.entry(card, state, changes)
  }

  private static func change(_ card: RecordCard, to state: ErasureState) -> FieldChange {
    FieldChange(
      ErasureField.state, old: card[ErasureField.state], new: .number(state.rawValue))
  }

  /// It has no subject: nothing in it is about the person.
  private static func entry(
    _ card: RecordCard, _ state: ErasureState, _ changes: [FieldChange]
  ) -> Entry {
    Entry(
      card.id, EntryKind(card.id.type ?? .person, state.verb), base: card.revision, changes)
  }
}

public import HelpdeskDomain

/// What row 23 says, as data: the words are the language's.
public enum Message: Equatable, Sendable {
  case nothingToSave
  case pasteIgnored
  /// Text beyond the field's limit, or the paste's, was left out.
  case textTooLong(droppedCharacters: Int)
  case quitByKey
  case parkedRemain(Int)
  case readOnly(ReadOnlyReason)
  /// The desk's folder is not where it was: beside a copy there may be another one in use.
  case deskCopied
  case copied(String)
  case marked(Int)
  case nothingMarked
  case noIncident
  /// Neither a customer nor a unit is named.
  case noCard
  case noneInList
  case nothingToRepeat
  case filterReads(permille: Int)
  case filterProblem(QueryError)
  case cannotSuspend
  case callParked(String)
  case draftKept
  case draftsRecovered(Int)
  /// The incident that was opened has parked changes of one's own.
  case draftOfThis(number: String)
  case draftUnreadable
  /// Somebody was erased, and what was open here was about that person.
  case formErased
  case nothingFound
  case triageEnded
  case discardAgain
  case noFunction(Function)

  /// A verb was carried out on one incident: what about it became what.
  case changed(number: String, field: Field, value: String)
  case eventRecorded(number: String)
  case resolved(number: String)
  case closed(number: String)
  /// A bulk act: how many stand, what became of them, and the first refusal with how many there
  /// were.
  case bulk(done: Int, refused: Int, first: DeskRefusal?, change: BulkChange?)
  case undone(number: String)
  case redone(number: String)
  case nothingToRedo
  case refused(DeskRefusal)
  /// Cannot save now; the text is kept.
  case failed(ConsoleFailure)
  case draftNotSaved(ConsoleFailure)
  case mask(MaskMessage)
  case master(MasterMessage)
  case popup(PopupMessage)
  case order(OrderMessage)
  case outbox(OutboxMessage)
}

/// What a bulk act did to every one of its incidents.
public enum BulkChange: Equatable, Sendable {
  case field(Field, value: String)
  case resolved
  case closed
}

/// What row 23 says of service orders and destinations.
public enum OrderMessage: Equatable, Sendable {
  case refersTo(String, String)
  case changed(String)
  case agreed(String)
  /// A field of a form says nothing that can be read.
  case notRead(String)
}

public import HelpdeskDomain

extension DeskSession {
  /// Does a command on many records as one act and one frame, so that it is undone as one. Those
  /// that the desk refuses are left out and told; the rest stand (DESIGN §4.10).
  ///
  /// - Parameter commands: with the revision that the caller decided on. Those that follow one
  ///   another on the same record are one wish: a close that is refused takes along the resolution
  ///   that was to come before it.
  /// - Returns: the refusals, by the place of their command; the frame, unless all were refused.
  public func performEach(
    _ commands: [(command: DeskCommand, base: UInt32?)], _ identity: SessionIdentity
  ) throws(StoreCallError) -> (performed: Performed?, refusals: [Int: DeskRefusal]) {
    let actor = try prepare(identity)
    let context = identity.context(actor: actor)
    var refusals: [Int: DeskRefusal] = [:]
    let performed = try append(identity) { () throws(StoreCallError) in
      var group = CommandGroup(session: self, context: context)
      refusals = [:]
      var first = commands.startIndex
      while first < commands.endIndex {
        let wish = first..<DeskSession.end(ofWishAt: first, commands)
        if let refusal = try group.decide(wish.map { commands[$0] }) {
          for place in wish { refusals[place] = refusal }
        }
        first = wish.upperBound
      }
      return group.entries.isEmpty ? nil : PlannedFrame(actor: actor, entries: group.entries)
    }
    if let performed, !performed.wasDuplicate {
      acts.append(performed.frameOffset)
      undone = []
    }
    return (performed, refusals)
  }

  /// Behind the commands that follow one another on the same record.
  private static func end(
    ofWishAt first: Int, _ commands: [(command: DeskCommand, base: UInt32?)]
  ) -> Int {
    guard let record = commands[first].command.record else { return first + 1 }
    return commands[first...].firstIndex { $0.command.record != record } ?? commands.endIndex
  }
}

public import HelpdeskDomain

extension DeskSession {
  /// Does a command on many records as one act and one frame, so that it is undone as one. Those
  /// that the desk refuses are left out and told; the rest stand (DESIGN §4.10).
  ///
  /// - Parameter commands: each about a record of its own, with the revision that the caller
  ///   decided on.
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
      for (place, wanted) in commands.enumerated() {
        do throws(StoreCallError) {
          try group.decide(wanted.command, base: CommandBase(expecting: wanted.base))
        } catch {
          guard case .refused(let refusal) = error else { throw error }
          refusals[place] = refusal
        }
      }
      return group.entries.isEmpty ? nil : PlannedFrame(actor: actor, entries: group.entries)
    }
    if let performed, !performed.wasDuplicate {
      acts.append(performed.frameOffset)
      undone = []
    }
    return (performed, refusals)
  }
}

import HelpdeskDomain
import ScreenCore

/// The destination of an incident: jump there, or choose what it shall be (DESIGN §4.9).
extension Console {
  /// Asks where the destination leads: what is on the screen may be older than the desk.
  ///
  /// - Parameter event: the event whose own destination it is; nil: the incident's.
  static func openDestination(
    of incident: RecordID, event: Int? = nil, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    state.awaitedDestination = state.nextGeneration()
    return [.openDestination(incident, event: event, generation: state.awaitedDestination)]
  }

  static func destinationFound(
    _ answer: DestinationAnswer, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard generation == state.awaitedDestination else { return [] }
    if let sheet = answer.sheet {
      state.place.layers.append(.order(OrderMaskState(sheet)))
      return []
    }
    if let destination = answer.destination {
      state.message = .order(
        .refersTo(answer.number, "\(destination.type) \(destination.number)"))
      if answer.event != nil { return [] }
      return typeDestination(answer.incident, &state)
    }
    if case .readOnly(let reason) = state.access {
      state.message = .readOnly(reason)
      return []
    }
    // Only a service order is made from one event; the others are typed for the whole incident.
    if answer.event != nil { return createOrder(of: answer.incident, answer.event, &state) }
    var list = CodeListState(subject: .destinations, purpose: .destination(answer.incident))
    list.about = answer.number
    return open(&list, chosen: nil, &state)
  }

  /// A type was chosen: a service order is made at once, the others are typed with their number.
  static func destinationTook(
    _ row: CodeListRow, of incident: RecordID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    guard DestinationType(code: row.code) == .serviceOrder else {
      if case .mask(var mask) = state.place.screen, mask.incident == incident {
        mask[.destinationType] = MaskEntry(row.code, origin: .typed)
        state.place.screen = .mask(mask)
        move(to: .destinationNumber, .other, &state)
        return [.scheduleDraftSave]
      }
      return typeDestination(incident, &state)
    }
    return createOrder(of: incident, nil, &state)
  }

  private static func createOrder(
    of incident: RecordID, _ event: Int?, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    let command = BasedCommand(.order(.create(NewOrder(incident: incident, event: event))))
    return [.perform([command], tag: state.nextTag(.order(.create(incident, event: event))))]
  }

  /// The cursor goes to the type of the destination, in the mask or in the one that opens.
  private static func typeDestination(
    _ incident: RecordID, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    if case .mask(let mask) = state.place.screen, mask.incident == incident {
      let said = state.message
      move(to: .destinationType, .other, &state)
      state.message = said ?? state.message
      return []
    }
    state.opensAt = .destinationType
    return openIncident(incident, &state)
  }

  /// The order was read again.
  static func orderOpened(
    _ sheet: OrderSheet, generation: Int, _ state: inout ConsoleState
  ) -> [ConsoleEffect] {
    for index in state.place.layers.indices {
      guard case .order(var mask) = state.place.layers[index], mask.awaited == generation else {
        continue
      }
      mask.sheet = sheet
      mask.cursor = max(0, min(mask.cursor, sheet.order.lines.count - 1))
      state.place.layers[index] = .order(mask)
    }
    return []
  }

  /// The desk changed: an order on the screen is read again.
  static func orderDeskChanged(_ state: inout ConsoleState) -> [ConsoleEffect] {
    var effects: [ConsoleEffect] = []
    for index in state.place.layers.indices {
      guard case .order(var mask) = state.place.layers[index] else { continue }
      mask.awaited = state.nextGeneration()
      effects.append(.openOrder(mask.order.id, generation: mask.awaited))
      state.place.layers[index] = .order(mask)
    }
    return effects
  }
}

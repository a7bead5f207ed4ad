import HelpdeskDomain

/// Turns a call into the command that logs it.
struct LogCommands: Sendable {
  let book: PhraseBook
  let clock: DeskClock
  let codes = SampleCodes()
  let reasons = ReasonTable()

  /// The command, and the name of the caller for later events.
  func log(
    _ call: CallDraw, _ way: ChainPlanner.Way, _ register: MasterRegister,
    _ random: inout SampleRandom
  ) -> (new: NewIncident, contact: String) {
    var new = NewIncident()
    let phrases = book.reasons[call.reason]
    let subject = random.below(phrases.descriptions.count)
    new[IncidentField.description] = .text(text(phrases.descriptions[subject], call, &random))
    let contact = setCaller(call, register, in: &new, &random)
    setSubject(call, way, in: &new, &random)
    if !call.lacksReason { new.reasons = [reasons.ids[call.reason]] }
    if call.isPriorityByHand {
      new.values[IncidentField.priority] = .record(RecordID(.priorityCode, call.priority))
    }
    if call.delayMinutes > 0 {
      let opened = call.arrival - Int64(call.delayMinutes) * DeskClock.perMinute
      new.values[IncidentField.opened] = .instant(clock.instant(opened))
    }
    if call.prior > 0 { new.prior = RecordID(.incident, call.prior) }
    new.event = EventDraft(code: call.channel, text: firstText(call, subject, &random))
    if call.channel == codes.callIn { new.event.minutes = random.between(2, 9) }
    return (new, contact)
  }

  private func text(_ phrase: Phrase, _ call: CallDraw, _ random: inout SampleRandom) -> String {
    let context = Phrase.Context(minute: clock.minuteOfDay(call.arrival), figure: call.figure)
    return phrase.text(context, &random, weekdays: book.weekdays)
  }

  /// What is said goes with the description in the same place.
  private func firstText(
    _ call: CallDraw, _ subject: Int, _ random: inout SampleRandom
  ) -> String {
    let calls = book.reasons[call.reason].calls
    var words = text(calls[subject % calls.count], call, &random)
    if random.chance(380) {
      words.append(" ")
      words.append(text(random.pick(book.occasion(.tail).phrases), call, &random))
    }
    return words
  }

  private func setCaller(
    _ call: CallDraw, _ register: MasterRegister, in new: inout NewIncident,
    _ random: inout SampleRandom
  ) -> String {
    switch call.caller {
    case .contact(let place):
      let face = register.face(call.customer)
      let contact = register.contact(place, of: call.customer, face)
      let person = RecordID(.person, register.customers[call.customer].firstPerson + place)
      new.values[IncidentField.contactPerson] = .record(person)
      set(contact, face, isMail: call.channel != codes.callIn, in: &new)
      new.values[IncidentField.customer] = .record(RecordID(.customer, call.customer + 1))
      return contact.name
    case .typed:
      let face = register.face(call.customer)
      let contact = stranger(face, register, &random)
      new.values[IncidentField.customer] = .record(RecordID(.customer, call.customer + 1))
      new.values[IncidentField.contact] = .text(contact.name)
      new.values[IncidentField.phone] = .text(contact.phone)
      new.values[IncidentField.site] = .text(face.site)
      return contact.name
    case .unknownCompany:
      let face = CustomerFace(
        register.total + random.below(1_000_000), seed: register.seed, mix: register.mix)
      let contact = stranger(face, register, &random)
      new.values[IncidentField.customerName] = .text(face.name)
      new.values[IncidentField.contact] = .text(contact.name)
      new.values[IncidentField.phone] = .text(contact.phone)
      return contact.name
    case .nobody:
      let phone = "017\(random.below(10))-\(random.between(200_000, 9_899_999))"
      new.values[IncidentField.phone] = .text(phone)
      return ""
    }
  }

  /// A caller whom the master does not have: the number lies beyond all its contacts.
  private func stranger(
    _ face: CustomerFace, _ register: MasterRegister, _ random: inout SampleRandom
  ) -> ContactFace {
    ContactFace(
      1000, number: 1 << 40 + random.below(1 << 30), of: register.total, face, seed: register.seed)
  }

  private func set(
    _ contact: ContactFace, _ face: CustomerFace, isMail: Bool, in new: inout NewIncident
  ) {
    new.values[IncidentField.contact] = .text(contact.name)
    new.values[IncidentField.phone] = .text(contact.phone)
    new.values[IncidentField.site] = .text(face.site)
    if let mobile = contact.mobile { new.values[IncidentField.mobile] = .text(mobile) }
    if isMail || contact.prefersMail { new.values[IncidentField.email] = .text(contact.email) }
    if contact.prefersMail { new.values[IncidentField.prefers] = .record(codes.mailOut) }
  }

  private func setSubject(
    _ call: CallDraw, _ way: ChainPlanner.Way, in new: inout NewIncident,
    _ random: inout SampleRandom
  ) {
    if call.unit > 0 {
      new.values[IncidentField.unit] = .record(RecordID(.unit, call.unit))
      if let face = call.face, ItemModel.all[face.model].unitPrefix == "DR", random.chance(350) {
        let days = Int(call.arrival / DeskClock.perDay)
        new.values[IncidentField.meter] = .number(Int64(face.meter + days * 40))
      }
    } else if call.hasUnknownUnit {
      new.values[IncidentField.unitName] = .text(random.pick(book.unknownUnits))
      if random.chance(500) {
        new.values[IncidentField.serial] = .text(String(random.between(600_000, 999_999)))
      }
    }
    switch way {
    case .visit: new.values[IncidentField.serviceType] = .record(codes.onSite)
    case .phone: new.values[IncidentField.serviceType] = .record(codes.byPhone)
    case .desk where random.chance(500):
      new.values[IncidentField.serviceType] = .record(codes.remotely)
    default: return
    }
  }
}

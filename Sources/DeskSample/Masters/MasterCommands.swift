import HelpdeskDomain

/// The commands that create master records.
struct MasterCommands: Sendable {
  let language: Language
  let places: [String]
  let clock: DeskClock
  let mailOut = SampleCodes.event("MAILOUT")
  let callOut = SampleCodes.event("CALLOUT")
  let onSite = SampleCodes.serviceType("ONSITE")

  func item(_ place: Int) -> MasterCommand {
    let model = ItemModel.all[place]
    return .create(
      .item,
      [
        CodeField.code: .text(model.code), ItemField.name: .text(model.name(in: language)),
        ItemField.unitType: .text(model.general),
      ])
  }

  func customer(_ place: Int, _ face: CustomerFace) -> MasterCommand {
    .create(
      .customer,
      [
        CodeField.code: .text("K-\(1001 + place)"), CustomerField.name: .text(face.name),
        CustomerField.site: .text(face.site), CustomerField.phone: .text("\(face.phone) 0"),
        CustomerField.fax: .text("\(face.phone) 99"),
        CustomerField.email: .text("info@\(face.domain)"),
      ])
  }

  func contract(_ customer: MasterRegister.Customer, of place: Int) -> MasterCommand {
    var values: [Field: FieldValue] = [
      CodeField.code: .text("V-\(11 + customer.contract)"),
      ContractField.customer: .record(RecordID(.customer, place + 1)),
      ContractField.validFrom: .instant(clock.instant(customer.contractFrom)),
      ContractField.validUntil: .instant(clock.instant(customer.contractUntil)),
      ContractField.serviceType: .record(onSite),
    ]
    if customer.contractPriority > 0 {
      values[ContractField.priority] = .record(RecordID(.priorityCode, customer.contractPriority))
    }
    return .create(.contract, values)
  }

  func person(_ contact: ContactFace, of place: Int) -> MasterCommand {
    var values: [Field: FieldValue] = [
      PersonField.customer: .record(RecordID(.customer, place + 1)),
      PersonField.prefers: .record(contact.prefersMail ? mailOut : callOut),
      PersonField.name: .text(contact.name), PersonField.phone: .text(contact.phone),
      PersonField.email: .text(contact.email),
    ]
    if let mobile = contact.mobile { values[PersonField.mobile] = .text(mobile) }
    return .create(.person, values)
  }

  func unit(
    _ counter: Int, _ unit: UnitFace, of place: Int, _ customer: MasterRegister.Customer
  ) -> MasterCommand {
    var values: [Field: FieldValue] = [
      CodeField.code: .text(UnitFace.code(counter, model: unit.model)),
      UnitField.customer: .record(RecordID(.customer, place + 1)),
      UnitField.item: .record(RecordID(.item, unit.model + 1)),
      UnitField.serial: .text(String(UnitFace.serial(counter))),
      UnitField.name: .text(places[unit.place % places.count]),
    ]
    if unit.isUnderContract {
      values[UnitField.contract] = .record(RecordID(.contract, customer.contract))
    }
    if let days = unit.warrantyDays {
      values[UnitField.warranty] = .text("STD-24")
      let end = (clock.until / DeskClock.perDay + Int64(days)) * DeskClock.perDay - 1
      values[UnitField.warrantyUntil] = .instant(clock.instant(end))
    }
    if ItemModel.all[unit.model].unitPrefix == "DR" {
      values[UnitField.meter] = .number(Int64(unit.meter))
    }
    return .create(.unit, values)
  }
}

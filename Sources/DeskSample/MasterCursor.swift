import HelpdeskDomain

/// Creates customers one record at a time: the customer, its contract, its contacts, its units.
struct MasterCursor: Sendable {
  private let commands: MasterCommands
  private let clock: DeskClock
  /// How many customers are to exist by now.
  private var wanted = 0
  private var current: MasterRegister.Customer?
  private var face: CustomerFace?
  private var part = 0
  private var at: Int64 = 0

  init(_ commands: MasterCommands, _ clock: DeskClock) {
    self.commands = commands
    self.clock = clock
  }

  /// Asks for customers up to a number, the first record at a moment and the others after it.
  mutating func want(_ count: Int, from moment: Int64) {
    wanted = count
    at = moment
  }

  /// The next record that is missing, or nil.
  mutating func next(_ register: inout MasterRegister) -> (at: Int64, command: MasterCommand)? {
    at += 20
    if current == nil {
      guard register.customers.count < wanted else { return nil }
      let place = register.customers.count
      let newFace = register.face(place)
      current = register.addCustomer(clock, at: at)
      face = newFace
      part = 0
      return (at, commands.customer(place, newFace))
    }
    guard let current, let face else { return nil }
    let place = register.customers.count - 1
    let command = record(current, face, of: place, &register)
    if let command { return (at, command) }
    self.current = nil
    return next(&register)
  }

  private mutating func record(
    _ customer: MasterRegister.Customer, _ face: CustomerFace, of place: Int,
    _ register: inout MasterRegister
  ) -> MasterCommand? {
    let index = part
    part += 1
    if index == 0 {
      if customer.contract > 0 { return commands.contract(customer, of: place) }
      return record(customer, face, of: place, &register)
    }
    if index <= customer.persons {
      register.personCount += 1
      return commands.person(register.contact(index - 1, of: place, face), of: place)
    }
    let unit = index - customer.persons - 1
    guard unit < customer.units else { return nil }
    let counter = customer.firstUnit + unit
    return commands.unit(counter, register.unit(counter, of: customer), of: place, customer)
  }
}

/// The contracts of a customer, found without looking at all of them: a list from the customer's
/// row through the contracts' rows, newest first.
extension Desk {
  /// Calls `body` with each contract of a customer, the one recorded last first.
  func eachContract(of customer: RecordID, _ body: (RecordID, MasterRow) -> Void) {
    var place = Int(customers.firstContracts[customer.row])
    while place > 0 {
      body(RecordID(.contract, place), contracts[place - 1])
      place = Int(contracts.nextContracts[place - 1])
    }
  }

  /// Whether some unit refers to a contract: it covers those units then, not all of the customer.
  func isTiedToUnits(_ contract: RecordID) -> Bool { contracts.unitCounts[contract.row] > 0 }

  /// Follows a contract to another customer. Called before its row changes.
  mutating func relink(contract row: Int, to counter: Int64) {
    let old = Int(contracts.customers[row])
    if old == Int(counter) { return }
    if old > 0 { unlink(contract: row, from: old - 1) }
    let new = Int(counter) - 1
    guard counter > 0, new < customers.count else { return }
    contracts.nextContracts.set(row, customers.firstContracts[new])
    customers.firstContracts.set(new, UInt32(clamping: row + 1))
  }

  private mutating func unlink(contract row: Int, from customer: Int) {
    let next = contracts.nextContracts[row]
    var place = Int(customers.firstContracts[customer])
    if place == row + 1 {
      customers.firstContracts.set(customer, next)
    } else {
      while place > 0, Int(contracts.nextContracts[place - 1]) != row + 1 {
        place = Int(contracts.nextContracts[place - 1])
      }
      if place > 0 { contracts.nextContracts.set(place - 1, next) }
    }
    contracts.nextContracts.set(row, 0)
  }

  /// Counts the units of the contracts. Called before the unit's row changes.
  mutating func recount(unit row: Int, contract counter: Int64) {
    let old = Int(units.contracts[row])
    if old == Int(counter) { return }
    if old > 0 { contracts.unitCounts.set(old - 1, contracts.unitCounts[old - 1] - 1) }
    let new = Int(counter) - 1
    guard counter > 0, new < contracts.count else { return }
    contracts.unitCounts.set(new, contracts.unitCounts[new] + 1)
  }
}

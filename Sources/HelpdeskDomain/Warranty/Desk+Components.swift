/// Components: units that are part of another one, as deep as one likes.
extension Desk {
  /// A unit is no component of its own components.
  func checkComponents(_ unit: RecordID, _ set: ChangeSet) throws(MasterRefusal) {
    var above = set[UnitField.partOf].record
    var steps = 0
    while let here = above {
      if here == unit || steps > units.count {
        throw .componentLoop(code: set[CodeField.code].text ?? "")
      }
      above = parent(ofUnit: here)
      steps += 1
    }
  }

  /// The unit that a unit is a component of.
  public func parent(ofUnit unit: RecordID) -> RecordID? {
    guard unit.row < units.count else { return nil }
    let counter = Int(units.parents[unit.row])
    return counter == 0 ? nil : RecordID(.unit, counter)
  }

  /// The components right below a unit.
  ///
  /// - Complexity: O(units), one column.
  public func components(of unit: RecordID) -> [RecordID] {
    let wanted = UInt32(clamping: unit.counter)
    return (0..<units.count).filter { units.parents[$0] == wanted }.map { RecordID(.unit, $0 + 1) }
  }

  /// A unit and all components below it, each with its depth.
  ///
  /// - Complexity: O(units), one pass over one column, and what is found.
  public func componentTree(of unit: RecordID) -> [(unit: RecordID, depth: Int)] {
    var below: [UInt32: [RecordID]] = [:]
    for row in 0..<units.count where units.parents[row] != 0 {
      below[units.parents[row], default: []].append(RecordID(.unit, row + 1))
    }
    var tree: [(unit: RecordID, depth: Int)] = []
    func take(_ unit: RecordID, _ depth: Int) {
      tree.append((unit, depth))
      guard depth < 32 else { return }
      for component in below[UInt32(clamping: unit.counter)] ?? [] { take(component, depth + 1) }
    }
    take(unit, 0)
    return tree
  }
}

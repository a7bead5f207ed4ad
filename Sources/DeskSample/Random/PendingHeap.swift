/// What comes next among the incidents that still have steps: a binary heap by time, then by the
/// order in which they were put in.
struct PendingHeap: Sendable {
  struct Item: Sendable {
    var at: Int64
    var order: UInt64
    var slot: Int

    static func < (left: Item, right: Item) -> Bool {
      (left.at, left.order) < (right.at, right.order)
    }
  }

  private var items: [Item] = []
  private var order: UInt64 = 0

  var first: Item? { items.first }

  mutating func insert(at time: Int64, slot: Int) {
    order += 1
    items.append(Item(at: time, order: order, slot: slot))
    var place = items.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard items[place] < items[parent] else { return }
      items.swapAt(place, parent)
      place = parent
    }
  }

  mutating func removeFirst() -> Item? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return first }
    items[0] = last
    var place = 0
    while true {
      var least = place
      let (left, right) = (2 * place + 1, 2 * place + 2)
      if left < items.count && items[left] < items[least] { least = left }
      if right < items.count && items[right] < items[least] { least = right }
      if least == place { return first }
      items.swapAt(place, least)
      place = least
    }
  }
}

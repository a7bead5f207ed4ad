/// One incident's way through statuses and owners; used again for the next one, so that a pass over
/// a million allocates nothing.
struct IncidentLife {
  /// A stretch of time with one status and one owner, in seconds since 1970.
  struct Stretch {
    var start: UInt32
    var end: UInt32
    var status: UInt16
    var owner: UInt16
  }

  private(set) var opened: UInt32 = 0
  private(set) var response: UInt32 = 0
  private(set) var firstClosed: UInt32 = 0
  private(set) var closed: UInt32 = 0
  private(set) var followUp: UInt32 = 0
  private(set) var warning: UInt32 = 0
  private(set) var late: UInt32 = 0
  private(set) var now: UInt32 = 0
  private(set) var isCallback = false
  private(set) var handOvers = 0
  private(set) var reopenings = 0
  /// Without those in a closed status; the last one of an open incident is left out too.
  private(set) var stretches: [Stretch] = []
  /// Which coverage clock it is measured by.
  var clock = 0

  private var marks: [TimeAnalysis.Mark] = []

  var isClosed: Bool { closed != 0 }

  mutating func begin(_ row: QueueRow, response: UInt32, now: UInt32) {
    opened = ColumnTime.seconds(row.opened.rawValue)
    self.response = response
    self.now = now
    closed = seconds(row.closedAt)
    firstClosed = 0
    followUp = seconds(row.followUpAt)
    warning = seconds(row.warningAt)
    late = seconds(row.lateAt)
    isCallback = row.flags.contains(.callback)
    handOvers = 0
    reopenings = 0
    stretches.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  private func seconds(_ moment: Instant?) -> UInt32 {
    moment.map { ColumnTime.seconds($0.rawValue) } ?? 0
  }

  /// Adds the next older mark. Of a row of the status history the newest word counts: a row that
  /// was taken back has no status.
  mutating func addOlder(_ mark: TimeAnalysis.Mark) {
    let isOwner =
      mark.historyRow == TimeAnalysis.Mark.owner
      || mark.historyRow == TimeAnalysis.Mark.ownerUndone
    if !isOwner, marks.contains(where: { $0.historyRow == mark.historyRow }) { return }
    marks.append(mark)
  }

  mutating func finish(statuses: [StatusCode]) {
    marks.reverse()
    sortByTime()
    var (status, owner): (UInt16, UInt16) = (0, 0)
    var isOpen = true
    var start = opened
    for mark in marks {
      let isOwner =
        mark.historyRow == TimeAnalysis.Mark.owner
        || mark.historyRow == TimeAnalysis.Mark.ownerUndone
      if !isOwner && mark.value == 0 { continue }
      let moment = max(mark.seconds, opened)
      if moment > start {
        if isOpen && status != 0 {
          stretches.append(Stretch(start: start, end: moment, status: status, owner: owner))
        }
        start = moment
      }
      if isOwner {
        countHandOver(mark, from: owner)
        owner = mark.value
      } else {
        status = mark.value
        let place = Int(mark.value) - 1
        let isClosing = statuses.indices.contains(place) && statuses[place].isClosed
        if isClosing && firstClosed == 0 { firstClosed = moment }
        if !isClosing && !isOpen { reopenings += 1 }
        isOpen = !isClosing
      }
    }
    if isClosed && firstClosed == 0 { firstClosed = closed }
  }

  private mutating func countHandOver(_ mark: TimeAnalysis.Mark, from owner: UInt16) {
    if mark.historyRow == TimeAnalysis.Mark.ownerUndone {
      handOvers = max(0, handOvers - 1)
    } else if owner != 0 && mark.value != 0 && mark.value != owner {
      handOvers += 1
    }
  }

  /// Nearly always in order already; equal ones keep theirs.
  private mutating func sortByTime() {
    guard marks.count > 1 else { return }
    for place in 1..<marks.count {
      var index = place
      while index > 0, marks[index - 1].seconds > marks[index].seconds {
        marks.swapAt(index - 1, index)
        index -= 1
      }
    }
  }
}

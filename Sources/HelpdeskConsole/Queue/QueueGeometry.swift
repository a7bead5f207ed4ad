import ScreenCore

/// How the queue divides the screen: header, list, and below a rule the four lines of the preview.
struct QueueGeometry: Equatable {
  static let previewRows = 4

  let header: Int
  let list: Range<Int>
  /// The row of the rule; nil without a preview.
  let rule: Int?

  init(_ layout: FrameLayout, showsPreview: Bool) {
    let body = layout.body.rows
    header = body.lowerBound
    let top = min(body.lowerBound + 1, body.upperBound)
    let end = showsPreview ? body.upperBound - Self.previewRows - 1 : body.upperBound
    list = top..<max(top, end)
    rule = showsPreview ? end : nil
  }
}

extension ConsoleState {
  var queueGeometry: QueueGeometry {
    QueueGeometry(FrameLayout(size), showsPreview: queue.showsPreview)
  }

  /// How many rows of the list fit.
  var queueRows: Int { max(1, queueGeometry.list.count) }

  /// The drafts that stand above the list.
  public var drafts: [ParkedCall] { parked.filter(\.isDraft) }

  /// Drafts and incidents as one list.
  var queueCount: Int { drafts.count + (queue.page?.total ?? 0) }

  /// The cursor's place in that list.
  var queueIndex: Int {
    switch queue.cursor {
    case .draft(let id): drafts.firstIndex { $0.id == id } ?? 0
    case .incident: drafts.count + queue.place
    }
  }

  /// The incident at a place of the list, as far as its window is loaded.
  func queueLine(at place: Int) -> QueueLine? {
    guard let page = queue.page, place >= page.first, place - page.first < page.lines.count else {
      return nil
    }
    return page.lines[place - page.first]
  }

  /// The incident under the cursor.
  var queueLine: QueueLine? {
    guard case .incident = queue.cursor else { return nil }
    return queueLine(at: queue.place)
  }
}

public import HelpdeskDomain

/// The order mask: a layer over the incident or the queue, so that Back leads to the very cell.
public struct OrderMaskState: Equatable, Sendable {
  public var sheet: OrderSheet
  /// The line with the cursor.
  public var cursor = 0
  public var top = 0
  /// The generation in which it is read again.
  public var awaited = 0

  public init(_ sheet: OrderSheet) { self.sheet = sheet }

  public var order: ServiceOrder { sheet.order }

  /// The line under the cursor.
  public var line: OrderLine? {
    let lines = order.lines
    return lines.indices.contains(cursor) ? lines[cursor] : nil
  }
}

/// A form over the order mask or the incident: a line, or the caller's consent.
public struct OrderFormState: Equatable, Sendable {
  public enum Purpose: Equatable, Sendable {
    case line(RecordID, number: Int?)
    case consent(RecordID)
  }

  public var purpose: Purpose
  /// The number of the order or the incident.
  public var about: String
  /// The revision that it began on.
  public var base: UInt32?
  public var currency: Currency
  public var entries: [OrderFormField: PopupEntry] = [:]
  public var focus: OrderFormField
  public var problem: OrderFormField?
  public var saving: CommandTag?
  /// The incident that it belongs to.
  public var incident: RecordID?

  public init(_ purpose: Purpose, about: String, base: UInt32?, currency: Currency) {
    self.purpose = purpose
    self.about = about
    self.base = base
    self.currency = currency
    focus = .save
    focus = fields[0]
  }

  public subscript(field: OrderFormField) -> PopupEntry {
    get { entries[field] ?? PopupEntry() }
    set { entries[field] = newValue }
  }

  /// The fields of Tab.
  public var fields: [OrderFormField] {
    switch purpose {
    case .line: [.kind, .item, .text, .quantity, .unit, .price, .cover, .save]
    case .consent: [.by, .sum, .save]
    }
  }
}

/// The fields of the forms, in the order of Tab. The numbers are permanent: drafts keep them.
public enum OrderFormField: Int, CaseIterable, Sendable {
  case kind = 0
  case item = 9
  case text = 1
  case quantity = 2
  case unit = 3
  case price = 4
  case cover = 5
  case by = 6
  case sum = 7
  case save = 8

  /// The domain's field behind it.
  var field: Field? {
    switch self {
    case .kind: LineField.kind
    case .item: LineField.item
    case .text: LineField.text
    case .quantity: LineField.quantity
    case .unit: LineField.unit
    case .price: LineField.price
    case .cover: LineField.cover
    case .by: ConsentField.by
    case .sum: ConsentField.sum
    case .save: nil
    }
  }
}

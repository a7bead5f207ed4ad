import HelpdeskDomain

/// Which record type a group of commands is about. The commands themselves are the same for all.
protocol MasterKind {
  static var type: RecordType { get }
  /// The word of the command line.
  static var word: String { get }
  /// The fields of a list, the code first.
  static var columns: [Field] { get }
}

enum CustomerKind: MasterKind {
  static let type = RecordType.customer
  static let word = "customer"
  static let columns = [
    CustomerField.name, CustomerField.site, CustomerField.phone, CustomerField.email,
  ]
}

enum ContactKind: MasterKind {
  static let type = RecordType.person
  static let word = "contact"
  static let columns = [
    PersonField.name, PersonField.customer, PersonField.phone, PersonField.mobile,
    PersonField.email,
  ]
}

enum UnitKind: MasterKind {
  static let type = RecordType.unit
  static let word = "unit"
  static let columns = [
    UnitField.name, UnitField.serial, UnitField.item, UnitField.customer, UnitField.contract,
    UnitField.warrantyUntil, UnitField.partOf,
  ]
}

enum ItemKind: MasterKind {
  static let type = RecordType.item
  static let word = "item"
  static let columns = [ItemField.name, ItemField.unitType, ItemField.priority]
}

enum ContractKind: MasterKind {
  static let type = RecordType.contract
  static let word = "contract"
  static let columns = [
    ContractField.customer, ContractField.validFrom, ContractField.validUntil,
    ContractField.priority, ContractField.calendar,
  ]
}

enum PartnerKind: MasterKind {
  static let type = RecordType.partner
  static let word = "partner"
  static let columns = [
    PartnerField.name, PartnerField.login, PartnerField.group, PartnerField.email,
    PartnerField.supervisor, PartnerField.department, PartnerField.skills, PartnerField.region,
  ]
}

enum GroupKind: MasterKind {
  static let type = RecordType.group
  static let word = "group"
  static let columns = CodeColumns.texts
}

enum CalendarKind: MasterKind {
  static let type = RecordType.calendar
  static let word = "calendar"
  static let columns = CodeColumns.texts + [CalendarField.hours, CalendarField.servesHolidays]
}

enum RuleKind: MasterKind {
  static let type = RecordType.rule
  static let word = "rule"
  static let columns = [CodeField.order] + RuleKind.conditions

  private static let conditions = FieldCatalog.fields(of: .rule).filter { $0.number >= 40 }
}

enum WarrantyKind: MasterKind {
  static let type = RecordType.warranty
  static let word = "warranty"
  static let columns =
    CodeColumns.texts + [
      WarrantyField.kind, WarrantyField.duration, WarrantyField.durationUnit,
      WarrantyField.maximumMeter, WarrantyField.start,
    ]
}

enum EscalationTaskKind: MasterKind {
  static let type = RecordType.escalationTask
  static let word = "escalation-task"
  static let columns =
    [CodeField.order]
    + FieldCatalog.fields(of: .escalationTask).filter {
      $0.number >= EscalationTaskField.priority.number && $0 != EscalationTaskField.isRuled
    }
}

/// What a list of codes shows.
enum CodeColumns {
  static let texts = Language.allCases.map(CodeField.text)
}

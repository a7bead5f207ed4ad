/// Which fields each record type has: what the shell's `set` and `show` accept, and the names that
/// `journal cat` prints.
public enum FieldCatalog {
  /// The fields of a record type, its lists' fields included.
  public static func fields(of type: RecordType) -> [Field] {
    switch type {
    case .incident:
      IncidentField.all + EventField.all + [ReasonField.reason]
        + [ResolutionField.resolution, ResolutionField.text]
        + [
          HistoryField.from, HistoryField.to, HistoryField.owner, HistoryField.by,
          HistoryField.at,
        ] + PauseField.all + HandDateField.all + FiringField.all + DestinationField.all
        + ConsentField.all
    case .serviceOrder:
      OrderField.all + LineField.all + OrderHistoryField.all + [
        ReasonField.reason, ResolutionField.resolution, ResolutionField.text,
      ]
    case .desk: deskFields
    case .mail: MailField.all
    default: [CodeField.code, CodeField.retired, CodeField.order] + ownFields(of: type)
    }
  }

  /// The field with that number, or nil where a newer version wrote it.
  public static func field(_ number: UInt16, of type: RecordType) -> Field? {
    byNumber[type]?[number]
  }

  /// The name that `journal cat` prints.
  public static func name(of number: UInt16, of type: RecordType?) -> String {
    let list = Field.list(of: number)
    // Whether a row of a list stands is no field of the type: it belongs to every list.
    if list != 0 && number == Field.presence(inList: list) { return "row" }
    return type.flatMap { field(number, of: $0)?.name } ?? "field.\(number)"
  }

  private static let byNumber: [RecordType: [UInt16: Field]] = Dictionary(
    uniqueKeysWithValues: RecordType.allCases.map { type in
      let pairs = fields(of: type).map { ($0.number, $0) }
      return (type, Dictionary(uniqueKeysWithValues: pairs))
    })

  private static let texts =
    Language.allCases.map(CodeField.text) + Language.allCases.map(CodeField.shortText)
    + Language.allCases.map(CodeField.hint) + [CodeField.parent]

  private static let deskFields: [Field] = [
    DeskField.name, DeskField.zone, DeskField.language, DeskField.numberPrefix,
    DeskField.defaultPriority, DeskField.openStatus, DeskField.resolvedStatus,
    DeskField.closedStatus, DeskField.reopenedStatus, DeskField.firstEvent,
    DeskField.businessHours, DeskField.holidays, DeskField.servesHolidays, DeskField.calendar,
    DeskField.orderPrefix, DeskField.currency, DeskField.orderSync, DeskField.orderSyncFirst,
    DeskField.orderSyncRound,
    DeskField.enterPath, DeskField.enterSaves, DeskField.requiredFields,
  ]

  private static func ownFields(of type: RecordType) -> [Field] {
    switch type {
    case .incident, .desk, .serviceOrder, .mail: []
    case .partner:
      [
        PartnerField.login, PartnerField.group, PartnerField.name, PartnerField.absentFrom,
        PartnerField.absentUntil, PartnerField.openLimit, PartnerField.email,
        PartnerField.supervisor, PartnerField.department, PartnerField.skills,
        PartnerField.region, PartnerField.kind, PartnerField.mobile, PartnerField.labourCost,
        PartnerField.hourlyRate, PartnerField.warehouse,
      ] + ErasureField.all
    case .group, .resolution, .serviceType: texts
    case .calendar:
      texts + [CalendarField.hours, CalendarField.holidays, CalendarField.servesHolidays]
    case .rule: texts + RuleField.all
    case .warranty: texts + WarrantyField.all
    case .escalationTask: texts + EscalationTaskField.all
    case .person:
      [
        PersonField.customer, PersonField.prefers, PersonField.origin, PersonField.name,
        PersonField.phone, PersonField.mobile, PersonField.fax, PersonField.email,
      ] + ErasureField.all
    case .customer:
      [
        CustomerField.priority, CustomerField.region, CustomerField.salesperson,
        CustomerField.name, CustomerField.site, CustomerField.phone, CustomerField.fax,
        CustomerField.email,
      ]
    case .unit: UnitField.all
    case .item: [ItemField.name, ItemField.unitType, ItemField.priority]
    case .contract:
      [
        ContractField.customer, ContractField.validFrom, ContractField.validUntil,
        ContractField.priority, ContractField.serviceType, ContractField.calendar,
        ContractField.item,
      ]
    case .priorityCode:
      texts + [
        PriorityField.followUp, PriorityField.warning, PriorityField.late, PriorityField.basis,
      ]
    case .statusCode:
      texts + [
        StatusField.isClosed, StatusField.ignoresAlert, StatusField.stopsClock,
        StatusField.demands, StatusField.mayGoTo,
      ]
    case .eventCode:
      texts + [
        EventCodeField.eventClass, EventCodeField.direction, EventCodeField.isFirstResponse,
        EventCodeField.tellsCustomer,
      ]
    case .reason:
      texts + Language.allCases.map(CodeField.check) + [
        ReasonCodeField.expectedMinutes, ReasonCodeField.priority, ReasonCodeField.group,
      ]
    }
  }
}

import HelpdeskDomain

/// Which fields are searched, and as what.
enum SearchFields {
  static func segment(of field: UInt16, _ type: RecordType) -> SearchSegment? {
    switch type {
    case .incident: incident(field)
    case .person: person(field)
    case .customer: customer(field)
    case .unit: unit(field)
    case .item:
      field == CodeField.code.number
        ? .code : field == ItemField.name.number ? .unit : nil
    default: nil
    }
  }

  private static func incident(_ field: UInt16) -> SearchSegment? {
    switch field {
    case IncidentField.description.number: .description
    case IncidentField.customerName.number: .customer
    case IncidentField.contact.number: .contact
    case IncidentField.phone.number, IncidentField.mobile.number: .phone
    case IncidentField.email.number: .email
    case IncidentField.unitName.number: .unit
    case IncidentField.serial.number: .serial
    default: nil
    }
  }

  private static func person(_ field: UInt16) -> SearchSegment? {
    switch field {
    case CodeField.code.number: .code
    case PersonField.name.number: .contact
    case PersonField.phone.number, PersonField.mobile.number: .phone
    case PersonField.email.number: .email
    default: nil
    }
  }

  private static func customer(_ field: UInt16) -> SearchSegment? {
    switch field {
    case CodeField.code.number: .code
    case CustomerField.name.number: .customer
    case CustomerField.site.number: .site
    case CustomerField.phone.number: .phone
    case CustomerField.email.number: .email
    default: nil
    }
  }

  private static func unit(_ field: UInt16) -> SearchSegment? {
    switch field {
    case CodeField.code.number: .code
    case UnitField.serial.number: .serial
    case UnitField.name.number: .unit
    default: nil
    }
  }
}

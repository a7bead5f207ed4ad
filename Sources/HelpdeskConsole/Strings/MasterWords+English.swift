import HelpdeskDomain

extension MasterWords {
  static let english = MasterWords(
    labels: englishLabels,
    stems: ["text": "Text", "short": "Short text", "hint": "Reminder", "check": "Check"],
    tables: { type in
      switch type {
      case .incident: TableName("Incident", "Incidents")
      case .desk: TableName("Desk", "Desk parameters")
      case .partner: TableName("Partner", "Partners")
      case .group: TableName("Group", "Groups")
      case .person: TableName("Contact", "Contacts")
      case .customer: TableName("Customer", "Customers")
      case .unit: TableName("Unit", "Units")
      case .item: TableName("Item", "Items")
      case .contract: TableName("Contract", "Contracts")
      case .priorityCode: TableName("Priority code", "Priority codes")
      case .statusCode: TableName("Status code", "Status codes")
      case .eventCode: TableName("Event code", "Event codes")
      case .reason: TableName("Reason", "Reasons")
      case .resolution: TableName("Resolution", "Resolutions")
      case .serviceType: TableName("Service type", "Service types")
      case .calendar: TableName("Calendar", "Calendars")
      case .rule: TableName("Routing rule", "Routing rules")
      case .warranty: TableName("Warranty", "Warranties")
      case .serviceOrder: TableName("Service order", "Service orders")
      case .escalationTask: TableName("Escalation task", "Escalation tasks")
      case .mail: TableName("Mail", "Mails")
      }
    },
    choices: [
      "allHours": "All hours", "businessHours": "Business hours",
      "contractHours": "Contract hours", "in": "in", "out": "out", "owner": "owner",
      "appointment": "appointment", "note": "note", "dueDay": "day of the part",
      "supplier": "supplier", "resolution": "resolution", "call": "Call",
      "dispatch": "Dispatch", "serviceOrder": "Service order", "system": "System",
      "day": "days", "month": "months", "year": "years", "lifetime": "lifetime",
      "shipped": "shipped", "received": "received", "installed": "installed",
      "manufacturer": "Manufacturer", "vendor": "Vendor", "user": "User",
      "employee": "Employee", "customer": "Customer",
    ],
    refusal: MasterRefusalWords(
      supervisorLoop: { "\($0) would be his own supervisor. Take another supervisor." },
      componentLoop: { "\($0) would be a component of itself. Take another unit." },
      warrantyWithoutStart: { "Warranty \($0) has no start: fill in \($1)." },
      neededByDesk: { "\($0) stays: the desk needs it for \($1). Change that first." },
      unknownChoice: { "\($0): none of \($1)." }, belowZero: { "\($0): below zero." },
      unknownCode: { "\($0): \($1) is not in the table." },
      invalidPrefix: { "\($0) is no prefix: 1 to 8 letters and hyphens." }),
    screen: .english)

  private static let englishLabels: [String: String] = [
    "code": "Code", "retired": "Retired", "order": "Order", "parent": "General code",
    "name": "Name", "site": "Site", "phone": "Phone", "mobile": "Mobile", "fax": "Fax",
    "email": "E-mail", "region": "Region", "priority": "Priority", "customer": "Customer",
    "prefers": "Prefers", "origin": "First incident", "login": "Login", "group": "Group",
    "supervisor": "Supervisor", "salesperson": "Salesperson", "department": "Department",
    "skills": "Skills",
    "type": "Type", "absentFrom": "Absent from", "absentUntil": "Absent until",
    "openLimit": "Most open", "labourCost": "Labour cost", "hourlyRate": "Hourly rate",
    "warehouse": "Warehouse", "item": "Item", "contract": "Contract", "warranty": "Warranty",
    "warrantyFrom": "Warranty from", "warrantyUntil": "Warranty until",
    "warrantyMeter": "Warranty meter", "warranty2": "Warranty 2",
    "warranty2From": "Warranty 2 from", "warranty2Until": "Warranty 2 until",
    "warranty2Meter": "Warranty 2 meter", "warranty3": "Warranty 3",
    "warranty3From": "Warranty 3 from", "warranty3Until": "Warranty 3 until",
    "warranty3Meter": "Warranty 3 meter", "serial": "Serial number", "meter": "Meter",
    "partOf": "Component of", "shippedAt": "Shipped", "receivedAt": "Received",
    "installedAt": "Installed", "unitType": "Unit type", "validFrom": "Valid from",
    "validUntil": "Valid until", "serviceType": "Service type", "calendar": "Calendar",
    "hours": "Hours", "holidays": "Holidays", "servesHolidays": "Serves holidays",
    "followUp": "Follow-up", "warning": "Warning", "late": "Late", "basis": "Coverage",
    "closed": "Closed", "ignoreAlert": "Ignore alert", "clockStop": "Clock stops",
    "asksFor": "Asks for", "mayGoTo": "May go to", "class": "Class",
    "direction": "Direction", "firstResponse": "First response", "told": "Customer told",
    "expectedMinutes": "Expected min.", "reason": "Reason", "owner": "Owner",
    "maximumOpen": "At most open", "spreads": "Spreads", "duration": "Duration",
    "durationUnit": "Counted in", "maximumMeter": "Maximum meter", "start": "Begins when",
    "zone": "Time zone", "language": "Language", "numberPrefix": "Number prefix",
    "defaultPriority": "Default priority", "openStatus": "New incident",
    "resolvedStatus": "Resolving sets", "closedStatus": "Closing sets",
    "reopenedStatus": "Reopening sets", "firstEvent": "First event",
    "businessHours": "Business hours", "enterPath": "Enter goes to",
    "enterSaves": "Last Enter saves", "requiredFields": "Required",
    "orderPrefix": "Orders: prefix", "currency": "Currency", "orderSync": "Orders follow",
    "orderSyncFirst": "First wins",
    "after": "After", "before": "Before", "every": "Every", "mailTo": "E-mail to",
    "textTo": "Text to", "alarmTo": "Alarm to", "setStatus": "Set status",
    "setPriority": "Set priority", "setOwner": "Set owner", "setOwnerTo": "Owner becomes",
    "event": "Event", "since": "Not before", "rules": "Rules", "subject": "Subject",
    "body": "Message", "eventText": "Event text",
  ]
}

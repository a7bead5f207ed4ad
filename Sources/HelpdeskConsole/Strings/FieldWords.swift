import HelpdeskDomain

/// What fields are called in sentences and labels. A field without a word shows its JSON name.
struct FieldWords: Sendable {
  let names: [Field: String]
  let demands: [(StatusDemand, String)]

  subscript(field: Field) -> String { names[field] ?? field.name }

  func demand(_ demand: StatusDemand) -> String {
    demands.filter { demand.contains($0.0) }.map(\.1).joined(separator: ", ")
  }

  static let english = FieldWords(
    names: [
      IncidentField.number: "Number", IncidentField.opened: "Opened",
      IncidentField.status: "Status", IncidentField.priority: "Priority",
      IncidentField.owner: "Owner", IncidentField.ssr: "SSR", IncidentField.customer: "Customer",
      IncidentField.contactPerson: "Contact", IncidentField.unit: "Unit",
      IncidentField.item: "Item", IncidentField.contract: "Contract",
      IncidentField.warranty: "Warranty", IncidentField.billing: "Billing",
      IncidentField.serviceType: "Service type", IncidentField.channel: "Channel",
      IncidentField.followUpAt: "Follow-up", IncidentField.warningAt: "Warning",
      IncidentField.lateAt: "Late", IncidentField.dueAt: "Due",
      IncidentField.appointmentAt: "Next", IncidentField.toldAt: "Told",
      IncidentField.priorIncident: "Repeat of", IncidentField.awaitingParts: "Awaiting parts",
      IncidentField.warrantyClaim: "Warranty claim",
      IncidentField.warrantyVerdict: "Warranty verdict",
      IncidentField.destinationType: "Destination type",
      IncidentField.destinationNumber: "Cross-reference", IncidentField.meter: "Meter",
      IncidentField.prefers: "Prefers", IncidentField.description: "Description",
      IncidentField.customerName: "Customer", IncidentField.contact: "Contact",
      IncidentField.phone: "Phone", IncidentField.mobile: "Mobile", IncidentField.fax: "Fax",
      IncidentField.email: "E-mail", IncidentField.site: "Site", IncidentField.unitName: "Unit",
      IncidentField.serial: "Serial", IncidentField.notes: "Notes", EventField.code: "Event",
      EventField.at: "At", EventField.by: "By", EventField.minutes: "Minutes",
      EventField.plannedFrom: "Planned", EventField.plannedTo: "until",
      EventField.technician: "Technician", EventField.status: "Status",
      EventField.owner: "Owner", EventField.text: "Text", EventField.with: "Contact",
      ReasonField.reason: "Reason", ResolutionField.resolution: "Resolution",
      ResolutionField.text: "Text",
    ],
    demands: [
      (.owner, "an owner"), (.appointment, "an appointment"), (.note, "a note"),
      (.dueDay, "the day of the part"), (.supplier, "the supplier"),
      (.resolution, "a resolution, general and specific"),
    ])

  static let german = FieldWords(
    names: [
      IncidentField.number: "Nummer", IncidentField.opened: "Eröffnet",
      IncidentField.status: "Status", IncidentField.priority: "Priorität",
      IncidentField.owner: "Eigentümer", IncidentField.ssr: "SvM",
      IncidentField.customer: "Kunde", IncidentField.contactPerson: "Kontakt",
      IncidentField.unit: "Gerät", IncidentField.item: "Artikel",
      IncidentField.contract: "Vertrag", IncidentField.warranty: "Garantie",
      IncidentField.billing: "Abrechnung", IncidentField.serviceType: "Servicetyp",
      IncidentField.channel: "Kanal", IncidentField.followUpAt: "Nachverfolgung",
      IncidentField.warningAt: "Warnung", IncidentField.lateAt: "Verspätet",
      IncidentField.dueAt: "Fällig", IncidentField.appointmentAt: "Termin",
      IncidentField.toldAt: "Informiert", IncidentField.priorIncident: "Wiederholung von",
      IncidentField.awaitingParts: "Wartet auf Teile",
      IncidentField.warrantyClaim: "Garantieanspruch",
      IncidentField.warrantyVerdict: "Garantieurteil",
      IncidentField.destinationType: "Zieltyp", IncidentField.destinationNumber: "Querverweis",
      IncidentField.meter: "Zähler", IncidentField.prefers: "lieber",
      IncidentField.description: "Beschreibung", IncidentField.customerName: "Kunde",
      IncidentField.contact: "Kontakt", IncidentField.phone: "Telefon",
      IncidentField.mobile: "Mobil", IncidentField.fax: "Fax", IncidentField.email: "E-Mail",
      IncidentField.site: "Einsatzort", IncidentField.unitName: "Gerät",
      IncidentField.serial: "Serien-Nr", IncidentField.notes: "Anmerkungen",
      EventField.code: "Ereignis", EventField.at: "Zeit", EventField.by: "Wer",
      EventField.minutes: "Minuten", EventField.plannedFrom: "Termin",
      EventField.plannedTo: "bis", EventField.technician: "Techniker",
      EventField.status: "Status", EventField.owner: "Eigentümer", EventField.text: "Text",
      EventField.with: "Kontakt", ReasonField.reason: "Grund",
      ResolutionField.resolution: "Lösung", ResolutionField.text: "Text",
    ],
    demands: [
      (.owner, "einen Eigentümer"), (.appointment, "einen Termin"), (.note, "eine Anmerkung"),
      (.dueDay, "den Tag des Teils"), (.supplier, "den Lieferanten"),
      (.resolution, "eine Lösung, allgemein und speziell"),
    ])
}

/// The labels of the mask; each fits ten columns (terms-and-codes.md §1).
struct MaskLabels: Sendable {
  let customer, site, contact, phone, mobile, email, fax, prefers: String
  let description, reason, priority, status, owner, serviceType, destination, alsoOpen: String
  let unit, item, serial, meter, warranty, contract, billing: String
  let opened, followUp, warning, late, due, next, told: String

  static let english = MaskLabels(
    customer: "Customer", site: "Site", contact: "Contact", phone: "Phone", mobile: "Mob.",
    email: "E-mail", fax: "Fax", prefers: "Prefers", description: "Descript.", reason: "Reason",
    priority: "Priority", status: "Status", owner: "Owner", serviceType: "Service",
    destination: "Dest.", alsoOpen: "Also open", unit: "Unit", item: "Item", serial: "Serial",
    meter: "Meter", warranty: "Warranty", contract: "Contract", billing: "Billing",
    opened: "Opened", followUp: "Follow-up", warning: "Warning", late: "Late", due: "Due",
    next: "Next", told: "Told")

  static let german = MaskLabels(
    customer: "Kunde", site: "Einsatzort", contact: "Kontakt", phone: "Telefon", mobile: "Mob.",
    email: "E-Mail", fax: "Fax", prefers: "lieber", description: "Beschr.", reason: "Grund",
    priority: "Priorität", status: "Status", owner: "Eigentümer", serviceType: "Servicetyp",
    destination: "Zieltyp", alsoOpen: "Auch offen", unit: "Gerät", item: "Artikel",
    serial: "Serien-Nr", meter: "Zähler", warranty: "Garantie", contract: "Vertrag",
    billing: "Abrechnung", opened: "Eröffnet", followUp: "Nachverf.", warning: "Warnung",
    late: "Verspätet", due: "Fällig", next: "Termin", told: "Informiert")
}

import HelpdeskDomain

/// The models that customers have, each with the fault that comes back.
struct ItemModel: Sendable {
  let code: String
  let english: String
  let german: String
  /// The general reason that its faults lie below.
  let general: String
  /// The specific reason that this model is known for.
  let weakness: String
  /// The letters of its units' codes.
  let unitPrefix: String
  let weight: UInt64

  func name(in language: Language) -> String { language == .de ? german : english }

  private init(
    _ code: String, _ english: String, _ german: String, _ weakness: String, _ unitPrefix: String,
    _ weight: UInt64
  ) {
    self.code = code
    self.english = english
    self.german = german
    self.weakness = weakness
    general = String(weakness.prefix { $0 != "/" })
    self.unitPrefix = unitPrefix
    self.weight = weight
  }

  static let all: [ItemModel] = [
    ItemModel("LP-450", "Laser printer", "Laserdrucker", "PRN/JAM", "DR", 90),
    ItemModel("LP-620", "Colour laser printer", "Farblaserdrucker", "PRN/QUAL", "DR", 60),
    ItemModel("MF-310", "Multifunction printer", "Multifunktionsgerät", "PRN/OFF", "DR", 60),
    ItemModel("MF-520", "Multifunction printer A3", "Multifunktionsgerät A3", "PRN/FIN", "DR", 40),
    ItemModel("IJ-80", "Ink printer", "Tintenstrahldrucker", "PRN/FEED", "DR", 20),
    ItemModel("EP-12", "Label printer", "Etikettendrucker", "PRN/ERR", "DR", 30),
    ItemModel("LM-900", "Line printer", "Zeilendrucker", "PRN/NOISE", "DR", 8),
    ItemModel("SC-200", "Document scanner", "Dokumentenscanner", "SCN/JAM", "SC", 20),
    ItemModel("SC-90", "Flatbed scanner", "Flachbettscanner", "SCN/QUAL", "SC", 10),
    ItemModel("SC-240", "Network scanner", "Netzwerkscanner", "SCN/DEST", "SC", 14),
    ItemModel("HS-7", "Hand scanner", "Handscanner", "SCN/READ", "SC", 26),
    ItemModel("KA-300", "Till", "Kasse", "TRM/RCPT", "KA", 34),
    ItemModel("KA-500", "Self-service till", "Selbstbedienungskasse", "TRM/TOUCH", "KA", 16),
    ItemModel("KA-310", "Till with drawer", "Kasse mit Lade", "TRM/HOST", "KA", 12),
    ItemModel("CT-20", "Card terminal", "Kartenterminal", "TRM/PAY", "KA", 40),
    ItemModel("SW-24", "Switch, 24 ports", "Switch, 24 Ports", "NET/DOWN", "NW", 12),
    ItemModel("AP-6", "Access point", "Zugangspunkt", "NET/WLAN", "NW", 22),
    ItemModel("RT-4", "Router", "Router", "NET/SLOW", "NW", 14),
    ItemModel("PC-700", "Desktop computer", "Arbeitsplatzrechner", "PC/SLOW", "PC", 44),
    ItemModel("NB-14", "Laptop 14 inch", "Notebook 14 Zoll", "PC/BOOT", "PC", 50),
    ItemModel("DK-2", "Docking station", "Dockingstation", "PC/PERI", "PC", 20),
    ItemModel("MN-27", "Screen 27 inch", "Bildschirm 27 Zoll", "PC/DISP", "PC", 18),
    ItemModel("HH-60", "Hand held computer", "Mobiles Handgerät", "MOB/BATT", "MO", 34),
    ItemModel("TB-10", "Tablet", "Tablet", "MOB/DISP", "MO", 20),
    ItemModel("SP-5", "Smartphone", "Smartphone", "MOB/SIM", "MO", 18),
  ]

  static let weights = WeightTable(all.map(\.weight))
}

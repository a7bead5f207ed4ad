/// The codes and parameters of a new desk: the same in every language, with a text in each
/// (DESIGN §4.18; seed 004 and what its reference adds).
public enum DefaultCodes {
  public static let reasons: [DefaultReason] = [
    printer, scanner, terminal, network, computer, mobileDevice, software, access, supplies,
    serviceRequest, question, security,
  ]

  public static let groups: [DefaultGroup] = [
    group("PRINT", "Printing", "Druck", "Utskrift", "Nyomtatás"),
    group("TILLS", "Tills", "Kassen", "Kassor", "Pénztárak"),
    group("NETWORK", "Network", "Netzwerk", "Nätverk", "Hálózat"),
    group("WORKPLACE", "Workplace", "Arbeitsplatz", "Arbetsplats", "Munkaállomás"),
    group("FIELD", "Field service", "Außendienst", "Fältservice", "Helyszíni szerviz"),
    group("SSR", "Service desk", "Servicedesk", "Servicedesk", "Ügyfélszolgálat"),
    group("SECURITY", "Security", "Sicherheit", "Säkerhet", "Biztonság"),
  ]

  public static let serviceTypes: [DefaultServiceType] = [
    serviceType("ONSITE", "On site", "Vor Ort", "På plats", "Helyszínen"),
    serviceType("DEPOT", "Workshop", "Werkstatt", "Verkstad", "Műhely"),
    serviceType("REMOTE", "Remotely", "Per Fernzugriff", "På distans", "Távolról"),
    serviceType("PHONE", "By phone", "Am Telefon", "Per telefon", "Telefonon"),
  ]

  public static let parameters = DefaultParameters(
    numberPrefix: "INC", priority: "3", status: "OPEN", resolvingStatus: "SOLVED",
    closingStatus: "CLOSED", reopeningStatus: "WORK", firstEvent: "CALLIN")

  static func texts(_ en: String, _ de: String, _ sv: String, _ hu: String) -> LocalizedText {
    LocalizedText(en: en, de: de, sv: sv, hu: hu)
  }

  private static func group(
    _ code: String, _ en: String, _ de: String, _ sv: String, _ hu: String
  ) -> DefaultGroup {
    DefaultGroup(code: code, text: texts(en, de, sv, hu))
  }

  private static func serviceType(
    _ code: String, _ en: String, _ de: String, _ sv: String, _ hu: String
  ) -> DefaultServiceType {
    DefaultServiceType(code: code, text: texts(en, de, sv, hu))
  }
}

/// A group of partners that may own incidents.
public struct DefaultGroup: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
}

/// How a unit is served.
public struct DefaultServiceType: Equatable, Sendable {
  public let code: String
  public let text: LocalizedText
}

/// The parameters of a new desk that name codes.
public struct DefaultParameters: Equatable, Sendable {
  public let numberPrefix: String
  public let priority: String
  /// The status of a new incident.
  public let status: String
  public let resolvingStatus: String
  public let closingStatus: String
  public let reopeningStatus: String
  /// The code of a new incident's first event where nothing else is said.
  public let firstEvent: String
}

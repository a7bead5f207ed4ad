/// A currency of ISO 4217. Amounts are whole numbers of its smallest unit: never fractions in
/// binary, which lose a cent sooner or later (decision 0089).
public struct Currency: Equatable, Sendable {
  /// Three letters: EUR, SEK, HUF.
  public let code: String

  public static let euro = Currency(known: "EUR")

  /// Nil for a text that is no such code.
  public init?(code: String) {
    let upper = code.uppercased()
    guard upper.utf8.count == 3, upper.utf8.allSatisfy({ $0 >= 65 && $0 <= 90 }) else { return nil }
    self.init(known: upper)
  }

  private init(known code: String) { self.code = code }

  /// How many digits stand behind the point.
  public var fractionDigits: Int {
    if Currency.whole.contains(code) { return 0 }
    return Currency.thousandths.contains(code) ? 3 : 2
  }

  private static let whole: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let thousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
}

/// Decimal numbers that are kept as whole ones.
public enum DecimalText {
  /// The digits behind the point of a quantity.
  public static let quantityDigits = 3

  /// `12`, `12.5` or `12,5` as a whole number of the last digit; nil for anything else, for more
  /// digits behind the point than there are, and for numbers above a billion.
  public static func read(_ typed: String, digits: Int) -> Int64? {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard whole.count <= 10, fraction.count <= digits, !whole.isEmpty || !fraction.isEmpty,
      (whole + fraction).utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
    else { return nil }
    return Int64(whole + fraction + String(repeating: "0", count: digits - fraction.count))
  }

  /// The number with its point: for programs all digits, for people only those that say something.
  public static func text(
    _ number: Int64, digits: Int, point: String = ".", trimmed: Bool = false
  ) -> String {
    let sign = number < 0 ? "-" : ""
    let all = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
    var fraction = padded.suffix(digits)
    if trimmed { while fraction.last == "0" { fraction.removeLast() } }
    let whole = padded.dropLast(digits)
    return fraction.isEmpty ? sign + whole : sign + whole + point + fraction
  }
}

/// What a quantity costs, and what a part of it is: rounded half up, once.
enum OrderArithmetic {
  /// More than anybody repairs, and small enough for its product with a price.
  static let greatestQuantity: Int64 = 1_000_000_000
  static let greatestPrice: Int64 = 1_000_000_000

  /// - Parameter quantity: thousandths.
  static func amount(quantity: Int64, price: Int64) -> Int64 { (quantity * price + 500) / 1000 }

  static func part(_ percent: Int64, of amount: Int64) -> Int64 {
    let whole = amount / 100 * percent
    return whole + (amount % 100 * percent + 50) / 100
  }
}

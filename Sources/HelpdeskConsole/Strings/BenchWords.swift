public import HelpdeskDomain

/// The words of `journal bench`, which measures the user's own disk.
public struct BenchWords: Sendable {
  /// What, per second, bare loop per second, ratio, median, 99th percentile, longest.
  public let columns: [String]
  public let append: @Sendable (_ processes: Int) -> String
  public let hash: @Sendable (_ megabytes: Int) -> String
  public let verify: @Sendable (_ entries: UInt64) -> String
  /// Between whole and decimals.
  public let decimalPoint: String
  public let noRoom: @Sendable (_ mebibytes: UInt64, _ neededMebibytes: UInt64) -> String
  public let workerEnded: String

  /// The words of a language; Swedish and Hungarian follow and show English until then.
  public static func of(_ language: Language) -> BenchWords {
    language == .de ? german : english
  }

  static let english = BenchWords(
    columns: ["what", "per second", "bare loop", "ratio", "median ms", "p99 ms", "longest ms"],
    append: { $0 == 1 ? "append, 1 process" : "append, \($0) processes" },
    hash: { "hash of \($0) MB" }, verify: { "verify of \($0) entries" }, decimalPoint: ".",
    noRoom: { "Only \($0) MiB are free beside the desk: measuring needs \($1) for a while." },
    workerEnded: "A process of the measurement ended too soon: try again on a quiet machine.")

  static let german = BenchWords(
    columns: [
      "Was", "je Sekunde", "nackte Schleife", "Verhältnis", "Median ms", "p99 ms", "längste ms",
    ],
    append: { $0 == 1 ? "Anfügen, 1 Prozess" : "Anfügen, \($0) Prozesse" },
    hash: { "Hash über \($0) MB" }, verify: { "Prüfen von \($0) Einträgen" }, decimalPoint: ",",
    noRoom: { "Neben dem Servicedesk sind nur \($0) MiB frei: das Messen braucht \($1)." },
    workerEnded: "Ein Prozess der Messung endete zu früh: bitte in Ruhe noch einmal versuchen.")
}

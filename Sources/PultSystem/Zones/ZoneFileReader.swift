import HelpdeskDomain

/// Reads the bytes of a zone file, versions 1 to 4 (RFC 9636 §3).
struct ZoneFileReader {
  /// The year up to whose end the rule in the file's footer is written out.
  static let lastYear = 2100

  private let bytes: [UInt8]
  private var position = 0

  /// - Returns: nil where the bytes are no zone file, are cut off or count leap seconds, which
  ///   the rest of the world's clocks do not.
  static func rules(named name: String, from bytes: [UInt8]) -> TimeZoneRules? {
    var reader = ZoneFileReader(bytes: bytes)
    guard let first = reader.header() else { return nil }
    if first.version == 0 { return reader.block(first, timeSize: 4)?.rules(name, footer: nil) }
    // The first block repeats the data with 32 bits for old readers.
    guard reader.skip(first.size(timeSize: 4)), let second = reader.header(),
      let block = reader.block(second, timeSize: 8), let footer = reader.footer()
    else { return nil }
    if footer.isEmpty { return block.rules(name, footer: nil) }
    guard let rule = PosixZoneRule(footer) else { return nil }
    return block.rules(name, footer: rule)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private struct Header {
    let version: UInt8
    let universalCount: Int
    let standardCount: Int
    let leapCount: Int
    let transitionCount: Int
    let typeCount: Int
    let characterCount: Int

    func size(timeSize: Int) -> Int {
      transitionCount * (timeSize + 1) + typeCount * 6 + characterCount
        + leapCount * (timeSize + 4) + standardCount + universalCount
    }
  }

  private mutating func header() -> Header? {
    guard position + 44 <= bytes.count, bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { return nil }
    let version = bytes[position + 4]
    let counts = (0..<6).map { Int(number(at: position + 20 + 4 * $0, size: 4)) }
    position += 44
    // The counts are bounded before anything is allocated by them.
    guard counts.allSatisfy({ (0...65_536).contains($0) }), counts[4] > 0 else { return nil }
    return Header(
      version: version, universalCount: counts[0], standardCount: counts[1],
      leapCount: counts[2], transitionCount: counts[3], typeCount: counts[4],
      characterCount: counts[5])
  }

  private mutating func block(_ header: Header, timeSize: Int) -> ZoneBlock? {
    guard header.leapCount == 0, position + header.size(timeSize: timeSize) <= bytes.count
    else { return nil }
    let indexStart = position + header.transitionCount * timeSize
    let typeStart = indexStart + header.transitionCount
    let offsets = (0..<header.typeCount).map { Int(number(at: typeStart + 6 * $0, size: 4)) }
    var transitions: [(seconds: Int64, offsetSeconds: Int)] = []
    for index in 0..<header.transitionCount {
      let type = Int(bytes[indexStart + index])
      guard type < offsets.count else { return nil }
      transitions.append(
        (number(at: position + index * timeSize, size: timeSize), offsets[type]))
    }
    position += header.size(timeSize: timeSize)
    guard offsets.allSatisfy({ abs($0) < 86_400 }) else { return nil }
    return ZoneBlock(offsetSecondsBefore: offsets[0], transitions: transitions)
  }

  /// The text between two line feeds at the end.
  private func footer() -> [UInt8]? {
    let lineFeed = UInt8(ascii: "\n")
    guard position < bytes.count, bytes[position] == lineFeed else { return nil }
    let rest = bytes[(position + 1)...]
    guard let end = rest.firstIndex(of: lineFeed) else { return nil }
    return Array(rest[..<end])
  }

  private mutating func skip(_ count: Int) -> Bool {
    position += count
    return position <= bytes.count
  }

  /// A signed big-endian number.
  private func number(at start: Int, size: Int) -> Int64 {
    var value: UInt64 = 0
    for index in start..<start + size { value = value << 8 | UInt64(bytes[index]) }
    return size == 8 ? Int64(bitPattern: value) : Int64(Int32(truncatingIfNeeded: value))
  }
}

/// The transitions that a zone file spells out.
struct ZoneBlock {
  let offsetSecondsBefore: Int
  let transitions: [(seconds: Int64, offsetSeconds: Int)]

  /// The rules of the zone, continued by the footer's rule after the last transition.
  func rules(_ name: String, footer: PosixZoneRule?) -> TimeZoneRules {
    var all = transitions
    if let footer {
      let last = all.last?.seconds ?? .min
      let lastYear = all.last.map { year(of: $0.seconds) } ?? 1970
      if lastYear <= ZoneFileReader.lastYear {
        for year in lastYear...ZoneFileReader.lastYear {
          all += footer.transitions(in: year).filter { $0.seconds > last }
        }
      }
    }
    return TimeZoneRules(
      name: name, offsetSecondsBefore: offsetSecondsBefore,
      transitions: all.map {
        TimeZoneRules.Transition(at: instant($0.seconds), offsetSeconds: $0.offsetSeconds)
      })
  }

  /// Files mark "since ever" by a moment before the big bang; it is held at the earliest instant.
  private func instant(_ seconds: Int64) -> Instant {
    let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return Instant(rawValue: overflow ? (seconds < 0 ? .min : .max) : milliseconds)
  }

  private func year(of seconds: Int64) -> Int {
    let days = min(max(seconds / 86_400, -3_650_000), 3_650_000)
    return CivilDate(dayNumber: Int(days)).year
  }
}

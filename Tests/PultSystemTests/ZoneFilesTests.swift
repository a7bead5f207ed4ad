import Foundation
import HelpdeskDomain
import PultSystem
import Testing

/// Protects local time: the system's zone files are read as they are meant, and whatever else is
/// found there is refused with its reason.
struct ZoneFilesTests {
  private let system = ZoneFiles(environment: ProcessEnvironment([:]))

  private func moment(_ text: String) throws -> Instant {
    try TimeText.instant(text, zone: .utc)
  }

  @Test func `Berlin changes its clocks in every year to 2100`() throws {
    let berlin = try system.rules(named: "Europe/Berlin")
    #expect(berlin.name == "Europe/Berlin")
    for year in [1996, 2026, 2036, 2037, 2038, 2099, 2100] {
      #expect(berlin.offsetSeconds(at: try moment("\(year)-01-15T12:00:00Z")) == 3600)
      #expect(berlin.offsetSeconds(at: try moment("\(year)-07-15T12:00:00Z")) == 7200)
    }
    let change = try moment("2038-03-28T01:00:00Z")
    #expect(berlin.offsetSeconds(at: change.advanced(byMilliseconds: -1)) == 3600)
    #expect(berlin.offsetSeconds(at: change) == 7200)
    #expect(berlin.transitions.contains { $0.at == change })
    #expect(berlin.offsetSeconds(at: try moment("1880-01-01T00:00:00Z")) == 3208)
  }

  @Test(arguments: [
    "Europe/Berlin", "Europe/Stockholm", "Europe/Budapest", "America/New_York", "Asia/Kolkata",
    "America/St_Johns", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Tokyo",
  ])
  func `a zone agrees with Foundation from 1980 to 2060`(name: String) throws {
    let rules = try system.rules(named: name)
    let zone = try #require(TimeZone(identifier: name))
    for hour in stride(from: 87_660, through: 788_940, by: 37) {
      let date = Date(timeIntervalSince1970: Double(hour) * 3600)
      let instant = Instant(rawValue: Int64(hour) * 3_600_000)
      #expect(
        rules.offsetSeconds(at: instant) == zone.secondsFromGMT(for: date),
        "\(TimeText.rfc3339(instant, zone: .utc))")
    }
  }

  @Test func `every zone of the system can be read`() throws {
    let areas = ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Pacific"]
    var count = 0
    for area in areas {
      let folder = "/usr/share/zoneinfo/" + area
      for name in try FileSystem.list(folder) where !FileSystem.isDirectory(folder + "/" + name) {
        #expect(throws: Never.self) { try system.rules(named: area + "/" + name) }
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test func `UTC needs no files`() throws {
    #expect(try ZoneFiles(folders: []).rules(named: "UTC") == .utc)
  }

  @Test func `without tzdata the folders are named`() {
    let missing = ZoneFiles(environment: ProcessEnvironment(["TZDIR": "/nonexistent/zones"]))
    #expect(throws: ZoneFailure.noZoneFiles(folders: ["/nonexistent/zones"])) {
      try missing.rules(named: "Europe/Berlin")
    }
  }

  @Test func `an unknown zone is told from a missing package`() {
    #expect(throws: ZoneFailure.unknownZone("Europe/Atlantis")) {
      try system.rules(named: "Europe/Atlantis")
    }
    #expect(throws: ZoneFailure.unknownZone("Europe")) { try system.rules(named: "Europe") }
    #expect(throws: ZoneFailure.unknownZone("Europe/Berlin/Mitte")) {
      try system.rules(named: "Europe/Berlin/Mitte")
    }
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "", ".", "..", "Europe//Berlin", "Europe/", "Europe/../UTC",
    "Europe/Berlin\u{0}", "Größe", String(repeating: "A", count: 65),
  ])
  func `a name that could lead out of the folder is refused`(name: String) {
    #expect(throws: ZoneFailure.badName(name)) { try system.rules(named: name) }
  }

  @Test func `a file cut off anywhere is refused, never read in part`() throws {
    let scratch = try ScratchFolder()
    let whole = try FileSystem.read("/usr/share/zoneinfo/Europe/Berlin")
    let zones = ZoneFiles(folders: [scratch.path])
    for length in stride(from: 0, to: whole.count, by: 7) {
      let path = try scratch.write(Array(whole[..<length]), "Cut")
      #expect(throws: ZoneFailure.badZoneFile(path: path)) { try zones.rules(named: "Cut") }
    }
    try scratch.write(whole, "Whole")
    #expect(throws: Never.self) { try zones.rules(named: "Whole") }
  }

  @Test func `a text file is no zone file, and huge counts allocate nothing`() throws {
    let scratch = try ScratchFolder()
    let zones = ZoneFiles(folders: [scratch.path])
    let text = try scratch.write(Array("# tzdb data".utf8), "text")
    #expect(throws: ZoneFailure.badZoneFile(path: text)) { try zones.rules(named: "text") }
    let counts = [UInt8](repeating: 0xFF, count: 24)
    let huge = try scratch.write(
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + counts, "huge")
    #expect(throws: ZoneFailure.badZoneFile(path: huge)) { try zones.rules(named: "huge") }
  }
}

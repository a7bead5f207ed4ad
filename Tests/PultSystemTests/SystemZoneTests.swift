import Foundation
import PultSystem
import Testing

/// Protects the proposal for a new desk: the machine's zone, by name, or UTC.
struct SystemZoneTests {
  private let zoneFiles = ZoneFiles(folders: ["/usr/share/zoneinfo"])

  private func name(
    _ variable: String? = nil, link: String = "/nonexistent", file: String = "/nonexistent"
  ) -> String {
    let environment = ProcessEnvironment(variable.map { ["TZ": $0] } ?? [:])
    return SystemZone(
      environment: environment, zoneFiles: zoneFiles, linkPath: link, namePath: file
    ).name
  }

  @Test(arguments: [
    ("Europe/Berlin", "Europe/Berlin"), (":Europe/Budapest", "Europe/Budapest"),
    (":/usr/share/zoneinfo/Europe/Stockholm", "Europe/Stockholm"),
    ("/usr/share/zoneinfo/posix/Asia/Tokyo", "Asia/Tokyo"), ("CET-1CEST,M3.5.0,M10.5.0/3", "UTC"),
    ("Europe/Atlantis", "UTC"), ("../../etc/passwd", "UTC"), ("", "UTC"),
  ])
  func `the variable names the zone`(variable: String, expected: String) {
    #expect(name(variable) == expected)
  }

  @Test func `the link comes before the name file`() throws {
    let scratch = try ScratchFolder()
    let link = scratch.path + "/localtime"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "../usr/share/zoneinfo/Europe/Berlin")
    let file = try scratch.write(Array("Europe/Stockholm\n".utf8), "timezone")
    #expect(name(link: link, file: file) == "Europe/Berlin")
    #expect(name(file: file) == "Europe/Stockholm")
    #expect(name("Asia/Tokyo", link: link, file: file) == "Asia/Tokyo")
    #expect(name() == "UTC")
  }

  @Test func `a name file without text names nothing`() throws {
    let scratch = try ScratchFolder()
    #expect(name(file: try scratch.write([0xFF, 0x0A], "broken")) == "UTC")
    #expect(name(file: try scratch.write([0x0A], "blank")) == "UTC")
  }
}

import Foundation
import JournalStorage
import TestSupport
import Testing

/// Protects the promise that a journal of today can be read for ever: the bytes are those of the
/// page that describes them.
struct FormatTests {
  @Test func `the worked example of the page is what is written`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk, seed: 1)
    try desk.append([1, 2, 3], text: Array("Hallo".utf8))
    let inode = try #require(disk.state.names["/desk/segments/00000001.segment"])
    let data = try #require(disk.state.files[inode]?.data)
    let frame = Array(data[512..<Int(desk.journal.durableEnd)])
    #expect(try Self.example() == Self.dump(frame), "\(Self.dump(frame))")
  }

  /// Sixteen bytes a line, position first.
  static func dump(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 16).map { start in
      let line = bytes[start..<min(start + 16, bytes.count)].map { String(format: "%02x", $0) }
      return String(format: "%03x  ", start) + line.joined(separator: " ")
    }.joined(separator: "\n")
  }

  static func example() throws -> String {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/JournalFormat.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let parts = text.components(separatedBy: "```hex\n")
    return parts.dropFirst().first?.components(separatedBy: "\n```").first ?? ""
  }
}

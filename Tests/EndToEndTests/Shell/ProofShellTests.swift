import Foundation
import TestSupport
import Testing

/// Protects the auditor's way through the shell: sign, send out, verify by an anchor, prove, check
/// without the desk (DESIGN §7).
struct ProofShellTests {
  private func signed() throws -> (desk: DeskFixture, anchor: String, number: String) {
    let desk = try DeskFixture()
    let number = try desk.succeed("incident", "new", "--description", "Jam", "--note", "smoke")
    try desk.succeed("incident", "set", number, "phone=030 1234")
    let anchor = desk.directory.file("anchor")
    let note = try desk.succeed("journal", "checkpoint", "--export", anchor)
    #expect(try String(contentsOfFile: anchor, encoding: .utf8) == note + "\n")
    return (desk, anchor, number)
  }

  /// Changes one byte of a segment, checksums or not.
  private func flip(_ desk: DeskFixture, _ place: Int) throws {
    let path = desk.path + "/segments/00000001.segment"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[place] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
  }

  @Test func `a checkpoint is a note of five lines, the same until there is more to sign`() throws {
    let (desk, anchor, _) = try signed()
    let lines = try String(contentsOfFile: anchor, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("pult.journal/"))
    #expect(Int(lines[1]) == (try desk.entryCount()))
    #expect(lines[3].hasPrefix("key \(lines[0])+"))
    #expect(lines[4].isEmpty && lines[5].hasPrefix("\u{2014} \(lines[0]) "))
    let object = try desk.object(try desk.succeed("journal", "checkpoint", "--format", "json"))
    #expect(object["size"] as? Int == (try desk.entryCount()))
    #expect(object["note"] as? String == lines.joined(separator: "\n"))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: desk.path + "/keys/checkpoint.key")
    #expect(attributes[.posixPermissions] as? Int == 0o660)
  }

  @Test func `verify takes the anchor while the desk grows, and names an old copy`() throws {
    let (desk, anchor, _) = try signed()
    let copy = desk.directory.file("copy")
    try FileManager.default.copyItem(atPath: desk.path, toPath: copy)
    try desk.succeed("incident", "new", "--description", "More")
    let later = desk.directory.file("later")
    try desk.succeed("journal", "checkpoint", "--export", later)
    try desk.succeed("incident", "new", "--description", "Still more")
    #expect(
      try desk.succeed("journal", "verify", "--anchor", anchor, "--anchor", later)
        .contains("The anchor over"))
    let object = try desk.object(
      try desk.succeed("journal", "verify", "--anchor", later, "--format", "json"))
    #expect(object["checkpoints"] as? Int == 2 && object["anchors"] as? Int == 1)
    #expect(object["entries"] as? Int == (try desk.entryCount()))

    try FileManager.default.removeItem(atPath: desk.path)
    try FileManager.default.moveItem(atPath: copy, toPath: desk.path)
    try desk.succeed("journal", "verify", "--anchor", anchor)
    let outcome = try desk.pult(["journal", "verify", "--anchor", later])
    #expect(outcome.exitCode == 72)
    #expect(try desk.object(outcome.lines[0])["finding"] as? String == "rolledBack")
    #expect(outcome.errors.contains("old copy"), "\(outcome.errors)")
    let german = try desk.pult(["--language", "de", "journal", "verify", "--anchor", later])
    #expect(german.errors.contains("alte Kopie") && german.exitCode == 72)
  }

  @Test func `a desk that was replaced, emptied of seals or altered is named`() throws {
    let (desk, anchor, _) = try signed()
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: desk.path + "/checkpoints") {
      try manager.removeItem(atPath: desk.path + "/checkpoints/" + name)
    }
    #expect(try desk.pult(["journal", "verify"]).exitCode == 72)
    var outcome = try desk.pult(["journal", "verify", "--anchor", anchor])
    let findings = try outcome.lines.map { try desk.object($0)["finding"] as? String }
    #expect(findings == ["checkpointMissing", "checkpointsGone"])
    #expect(outcome.exitCode == 72 && outcome.errors.split(separator: "\n").count == 1)
    try flip(desk, 700)
    outcome = try desk.pult(["journal", "verify", "--anchor", anchor])
    #expect(outcome.exitCode == 72 && outcome.output.contains("damage"))

    let other = try signed().desk
    outcome = try other.pult(["journal", "verify", "--anchor", anchor])
    #expect(outcome.exitCode == 72)
    #expect(try other.object(outcome.lines[0])["finding"] as? String == "otherJournal")
  }

  @Test func `an auditor checks a proof where there is no desk`() throws {
    let (desk, anchor, number) = try signed()
    let proof = desk.directory.file("proof")
    try desk.succeed("journal", "prove", number, "--export", proof)
    #expect(
      try desk.succeed("journal", "prove", number, "--anchor", anchor)
        == String(contentsOfFile: proof, encoding: .utf8).trimmingCharacters(in: .newlines))
    try desk.succeed("incident", "set", number, "phone=030 5678")
    let newer = desk.directory.file("newer")
    try desk.succeed("journal", "prove", number, "--export", newer)
    try FileManager.default.removeItem(atPath: desk.path)
    let said = try desk.succeed("journal", "check-proof", proof, "--anchor", anchor)
    #expect(said.contains("entries of \(number) are in"), "\(said)")
    let other = try desk.failInBothLanguages(
      65, ["journal", "check-proof", newer, "--anchor", anchor])
    #expect(other.contains("--anchor"))
    var text = try String(contentsOfFile: proof, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("data ") })
    text = text.replacingOccurrences(of: line, with: line.dropLast() + "f")
    try text.write(toFile: newer, atomically: true, encoding: .utf8)
    try desk.failInBothLanguages(65, ["journal", "check-proof", newer, "--anchor", anchor])
    try desk.failInBothLanguages(65, ["journal", "check-proof", anchor, "--anchor", anchor])
    try desk.failInBothLanguages(65, ["journal", "check-proof", proof, "--anchor", proof])
    try desk.failInBothLanguages(66, ["journal", "check-proof", proof, "--anchor", "nowhere"])
  }

  @Test func `a checkpoint is sent out by the configured command`() throws {
    let (desk, anchor, _) = try signed()
    let folder = desk.directory.file("config/pult")
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    func configure(_ command: String) throws {
      try "[journal]\ncheckpoint-command = \"\(command)\"\n".write(
        toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    }
    let sent = desk.directory.file("sent")
    try configure("tee \(sent)")
    let note = try desk.succeed("journal", "checkpoint")
    #expect(try String(contentsOfFile: sent, encoding: .utf8) == note + "\n")
    #expect(try String(contentsOfFile: anchor, encoding: .utf8) == note + "\n")
    try configure("exit 3")
    try desk.succeed("incident", "new", "--description", "More")
    let outcome = try desk.pult(["journal", "checkpoint"])
    #expect(outcome.exitCode == 74 && outcome.errors.contains("status 3"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    let size = try desk.entryCount()
    #expect(FileManager.default.fileExists(atPath: desk.path + "/checkpoints/\(size)"))
  }

  @Test func `what cannot be proven or signed is refused with a sentence`() throws {
    let (desk, anchor, number) = try signed()
    let late = try desk.succeed("incident", "new", "--description", "Late")
    try desk.failInBothLanguages(65, ["journal", "prove", late, "--anchor", anchor])
    try desk.failInBothLanguages(66, ["journal", "prove", "INC0009999"])
    try desk.failInBothLanguages(65, ["journal", "verify", "--anchor", "/dev/null"])
    try FileManager.default.removeItem(atPath: desk.path + "/keys/checkpoint.key")
    try desk.failInBothLanguages(72, ["journal", "checkpoint"])
    try desk.succeed("journal", "prove", number)
  }
}

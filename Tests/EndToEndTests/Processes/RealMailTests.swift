import Foundation
import TestSupport
import Testing

/// Protects the way to a real MTA: msmtp, where it is installed (or where `PULT_MSMTP` says), takes
/// the mail as `sendmail -t -oi` and hands it to a server of this test.
struct RealMailTests {
  static let program: String? = {
    let named = ProcessInfo.processInfo.environment["PULT_MSMTP"]
    return [named, "/usr/bin/msmtp"].compactMap(\.self).first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  @Test(.enabled(if: program != nil, "msmtp is not installed"))
  func `a real MTA takes an escalation's mail and delivers it whole`() throws {
    let program = try #require(Self.program)
    let server = try MailServer()
    let desk = try DeskFixture(language: "de")
    let folder = desk.directory.file("config/pult")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let settings = desk.directory.file("msmtprc")
    try """
    account default
    host 127.0.0.1
    port \(server.port)
    from desk@example.org
    """.write(toFile: settings, atomically: true, encoding: .utf8)
    let script = desk.directory.file("sendmail")
    try "#!/bin/sh\nexec \(program) -C \(settings) \"$@\"\n".write(
      toFile: script, atomically: true, encoding: .utf8)
    for path in [settings, script] {
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
    try "[mail]\nsendmail = \"\(script)\"\nfrom = \"desk@example.org\"\n".write(
      toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    try desk.succeed("partner", "new", "code=MEYER", "name=Meyer", "email=meyer@example.org")
    try desk.succeed(
      "escalation-task", "new", "code=T", "priority=2", "basis=late", "mailTo=owner")
    let number = try desk.succeed(
      "incident", "new", "--description", "Papier klemmt über Fach 2", "--priority", "2",
      "--owner", "MEYER", "--opened", "2026-05-20 12:15")
    let watchdog = try RunningProcess(
      desk.program, ["escalate", "--once"], environment: desk.environment)
    let message = try server.nextMessage()
    #expect(try watchdog.wait().errors == "")
    #expect(message.contains("To: meyer@example.org"))
    #expect(message.contains("Message-ID: <\(number).T."))
    #expect(message.contains("\(number) ist verspätet."))
    #expect(message.contains("Papier klemmt über Fach 2"))
    #expect(try desk.succeed("mail", "list", "--format", "json") == "")
  }
}

/// Takes one mail by SMTP (RFC 5321) on a port of this machine.
private struct MailServer {
  let port: Int
  private let listener: Int32

  init() throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    _ = setsockopt(
      listener, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, $0, &length) == 0
      }
    }
    try #require(isBound)
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  /// Waits for a connection, and for the message that comes by it.
  func nextMessage() throws -> String {
    let connection = accept(listener, nil, nil)
    try #require(connection >= 0, "nobody came")
    defer { close(connection) }
    return Conversation(connection: connection).message()
  }
}

/// One connection: lines come, codes go.
private struct Conversation {
  let connection: Int32

  func message() -> String {
    var rest: [UInt8] = []
    var message: [String] = []
    say("220 test")
    while let command = line(&rest) {
      switch command.prefix(4).uppercased() {
      case "DATA":
        say("354 go on")
        while let text = line(&rest), text != "." { message.append(text) }
        say("250 taken")
      case "QUIT":
        say("221 bye")
        return message.joined(separator: "\n")
      default: say("250 well")
      }
    }
    return message.joined(separator: "\n")
  }

  private func say(_ text: String) {
    let bytes = Array((text + "\r\n").utf8)
    _ = write(connection, bytes, bytes.count)
  }

  private func line(_ rest: inout [UInt8]) -> String? {
    while true {
      if let end = rest.firstIndex(of: 10) {
        let text = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeFirst(end + 1)
        return text.trimmingCharacters(in: CharacterSet(charactersIn: "\r"))
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(connection, &buffer, buffer.count)
      if count <= 0 { return nil }
      rest += buffer[..<count]
    }
  }
}

import Glibc
import HelpdeskConsole
import HelpdeskDomain
import PultSystem

/// A folder for a desk that is thrown away when the console closes.
enum DemoFolder {
  static func make() throws(CommandFailure) -> String {
    let parent = ProcessEnvironment.current()["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/pult-demo.XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else {
      let trouble = DeskTrouble.inputOutput(path: parent, errorNumber: Int(errno))
      throw CommandFailure(.cannotCreate, trouble.sentence(in: .en))
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      + "/desk"
  }

  /// Removes what `make` made; what cannot be removed stays for the system to clean.
  static func remove(_ desk: String) {
    guard let end = desk.lastIndex(of: "/") else { return }
    FileSystem.removeTree(String(desk[..<end]))
  }
}

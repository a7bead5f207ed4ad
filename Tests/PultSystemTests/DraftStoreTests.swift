import Foundation
import HelpdeskDomain
import PultSystem
import Testing

/// Protects what is being typed: whatever kills the console and whenever, the last draft that was
/// written is there, whole, and nothing that cannot be read is thrown away (DESIGN §4.12).
struct DraftStoreTests {
  private let scratch: ScratchFolder
  private let store: DraftStore

  init() throws {
    scratch = try ScratchFolder()
    store = DraftStore(draftsDirectory: scratch.path, journal: "0a1b2c", login: "meyer")
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Writes into the drafts' folder what the store never would.
  private func plant(_ bytes: [UInt8], _ name: String) throws {
    try scratch.write(bytes, "0a1b2c/meyer/" + name)
  }

  @Test func `before the first draft there is none`() throws {
    #expect(try store.list() == DraftListing(drafts: [], unreadable: []))
    try store.remove("never-written")
  }

  @Test func `a draft is read as it was written, the last write counts`() throws {
    try store.write(bytes("Papierst"), name: "call-1")
    try store.write(bytes("Papierstau ő 🖨"), name: "call-1")
    try store.write([], name: "empty")
    #expect(try store.read("call-1").bytes == bytes("Papierstau ő 🖨"))
    #expect(try store.read("empty").bytes.isEmpty)
    let listing = try store.list()
    #expect(Set(listing.drafts.map(\.name)) == ["call-1", "empty"])
    #expect(listing.unreadable.isEmpty)
    let age = SystemClock.now().milliseconds(since: listing.drafts[0].savedAt)
    #expect(abs(age) < 60_000)
  }

  @Test func `the draft last written comes first`() throws {
    try store.write(bytes("old"), name: "a")
    try store.write(bytes("new"), name: "b")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -100)], ofItemAtPath: store.folder + "/a")
    #expect(try store.list().drafts.map(\.name) == ["b", "a"])
  }

  @Test func `a removed draft is gone, the others stay`() throws {
    try store.write(bytes("1"), name: "a")
    try store.write(bytes("2"), name: "b")
    try store.remove("a")
    #expect(try store.list().drafts.map(\.name) == ["b"])
    #expect(throws: FileFailure.self) { try store.read("a") }
  }

  @Test func `a kill in the middle of a write leaves the draft before it`() throws {
    try store.write(bytes("what was typed first"), name: "call-1")
    let whole = try FileSystem.read(store.folder + "/call-1")
    // No process has such a number: the one that wrote was killed at every byte in turn.
    for length in 0...whole.count {
      try plant(Array(whole[..<length]), ".call-1.999999999.tmp")
      let listing = try store.list()
      #expect(listing.drafts.map(\.bytes) == [bytes("what was typed first")])
      #expect(listing.unreadable.isEmpty)
      #expect(!scratch.exists("0a1b2c/meyer/.call-1.999999999.tmp"))
    }
    try plant([1, 2, 3], ".call-1.\(getpid()).tmp")
    try store.write(bytes("and more"), name: "call-1")
    #expect(try store.read("call-1").bytes == bytes("and more"))
  }

  @Test func `the file that a running console is writing is left alone`() throws {
    let name = ".call-1.\(getpid()).tmp"
    try plant([1, 2, 3], name)
    #expect(try store.list().drafts.isEmpty)
    #expect(scratch.exists("0a1b2c/meyer/" + name))
  }

  @Test func `a draft that was changed or cut off is reported and kept`() throws {
    try store.write(bytes("Papierstau"), name: "good")
    let whole = try FileSystem.read(store.folder + "/good")
    for position in whole.indices {
      var flipped = whole
      flipped[position] ^= 0x10
      try plant(flipped, "bad")
      #expect(throws: FileFailure.self) { try store.read("bad") }
    }
    try plant(Array(whole.dropLast()), "bad")
    let listing = try store.list()
    #expect(listing.drafts.map(\.name) == ["good"])
    #expect(
      listing.unreadable
        == [FileFailure(operation: .read, path: store.folder + "/bad", reason: .damaged)])
    #expect(scratch.exists("0a1b2c/meyer/bad"))
  }

  @Test func `a stranger's file or folder does not hide the drafts`() throws {
    try store.write(bytes("x"), name: "good")
    try plant(bytes("hello"), "notes.txt")
    try plant(bytes("hello"), "a folder/inside")
    try plant(bytes("hello"), ".hidden")
    let listing = try store.list()
    #expect(listing.drafts.map(\.name) == ["good"])
    #expect(listing.unreadable.count == 3)
  }

  @Test(arguments: ["", ".", "..", "../x", "a/b", ".hidden", "a b", "ä"])
  func `a name that is no plain file name is refused`(name: String) {
    #expect(throws: FileFailure.self) { try store.write([1], name: name) }
    #expect(throws: FileFailure.self) { try store.read(name) }
    #expect(throws: FileFailure.self) { try store.remove(name) }
    #expect(throws: FileFailure.self) {
      try store.write([1], name: String(repeating: "a", count: 65))
    }
  }

  @Test func `journals and logins do not see each other's drafts`() throws {
    let logins = ["meyer", "../meyer", "MEYER", "meyer ", "DOM\\meyer", "..", "", "=", "mëyer"]
    var folders: Set<String> = []
    for login in logins {
      let other = DraftStore(draftsDirectory: scratch.path, journal: "0a1b2c", login: login)
      try other.write(bytes(login), name: "draft")
      folders.insert(URL(fileURLWithPath: other.folder).standardizedFileURL.path)
    }
    #expect(folders.count == logins.count)
    #expect(folders.allSatisfy { $0.hasPrefix(scratch.path + "/0a1b2c/") })
    #expect(try store.read("draft").bytes == bytes("meyer"))
  }

  @Test func `nobody else may read what a caller said`() throws {
    try store.write(bytes("x"), name: "draft")
    let manager = FileManager.default
    func rights(_ path: String) throws -> Int? {
      (try manager.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }
    #expect(try rights(store.folder) == 0o700)
    #expect(try rights(store.folder + "/draft") == 0o600)
  }

  @Test func `a folder that cannot be made is a failure that names it`() throws {
    let file = try scratch.write([1], "file")
    let blocked = DraftStore(draftsDirectory: file, journal: "j", login: "l")
    #expect(throws: FileFailure.self) { try blocked.write([1], name: "draft") }
    #expect(throws: FileFailure.self) { try blocked.list() }
  }
}

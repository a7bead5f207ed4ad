import Foundation
import HelpdeskDomain
import PultSystem
import Testing

/// Protects what the process learns of its surroundings: where things live, who and when it is.
struct ProcessTests {
  private func paths(
    _ variables: [String: String], home: String? = "/house/meyer"
  )
    -> ConfigurationPaths
  {
    ConfigurationPaths(environment: ProcessEnvironment(variables), home: home)
  }

  @Test func `without variables everything is below home`() {
    let paths = paths([:])
    #expect(paths.configurationFile == "/house/meyer/.config/pult/config.toml")
    #expect(paths.stateDirectory == "/house/meyer/.local/state/pult")
    #expect(paths.draftsDirectory == "/house/meyer/.local/state/pult/drafts")
    #expect(paths.defaultDesk == "/house/meyer/.local/share/pult/desk")
  }

  @Test func `variables move them, unless they are relative or empty`() {
    let moved = paths([
      "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "relative", "XDG_DATA_HOME": "",
    ])
    #expect(moved.configurationFile == "/c/pult/config.toml")
    #expect(moved.stateDirectory == "/house/meyer/.local/state/pult")
    #expect(moved.defaultDesk == "/house/meyer/.local/share/pult/desk")
  }

  @Test func `the option comes before the variable, the file and the default desk`() {
    let both = paths(["PULT_DESK": "/srv/desk"])
    #expect(both.desk(option: "/tmp/desk") == "/tmp/desk")
    #expect(both.desk(option: nil) == "/srv/desk")
    #expect(both.desk(option: nil, configured: "/etc/desk") == "/srv/desk")
    #expect(paths([:]).desk(option: nil, configured: "/etc/desk") == "/etc/desk")
    #expect(paths(["PULT_DESK": ""]).desk(option: nil) == "/house/meyer/.local/share/pult/desk")
  }

  @Test func `a process has a login and the clock goes with Foundation's`() {
    let account = UserAccount.current(environment: .current())
    #expect(!account.loginName.isEmpty)
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    #expect(abs(SystemClock.now().rawValue - now) < 10_000)
  }

  @Test func `ids sort by time and never repeat`() {
    let first = TimeOrderedID.make(at: Instant(rawValue: 0x0123_4567_89AB))
    #expect(first.count == 16)
    #expect(Array(first[..<6]) == [0x01, 0x23, 0x45, 0x67, 0x89, 0xAB])
    #expect(first[6] >> 4 == 7)
    #expect(first[8] >> 6 == 2)
    let later = TimeOrderedID.make(at: Instant(rawValue: 0x0123_4567_89AC))
    #expect(first.lexicographicallyPrecedes(later))
    let many = (0..<10_000).map { _ in TimeOrderedID.make(at: Instant(rawValue: 1)) }
    #expect(Set(many).count == many.count)
  }
}

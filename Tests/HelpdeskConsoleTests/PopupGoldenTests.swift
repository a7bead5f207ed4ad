import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the look of pop-up and dialog: sketch 5, its text, styles and cursor.
struct PopupGoldenTests {
  private struct Variant {
    let name: String
    let language: Language
    let size: Size
    let theme: Theme
  }

  private let variants = [
    Variant(name: "en-80x24", language: .en, size: Size(rows: 24, columns: 80), theme: .standard),
    Variant(name: "de-80x24", language: .de, size: Size(rows: 24, columns: 80), theme: .standard),
    Variant(name: "en-120x40", language: .en, size: Size(rows: 40, columns: 120), theme: .standard),
    Variant(name: "de-120x40", language: .de, size: Size(rows: 40, columns: 120), theme: .standard),
    Variant(name: "de-mono", language: .de, size: Size(rows: 24, columns: 80), theme: .monochrome),
  ]

  /// The pop-up's own rows, message and keys: what lies above it is another test's.
  private func verify(_ stage: EventStage, _ name: String, _ theme: Theme) throws {
    let surface = Console.render(stage.state, theme: theme)
    let first = try #require(surface.text.lastIndex { $0.hasPrefix("┌") })
    let styles = surface.styleRuns.filter { line in
      (line.split(separator: ":").first.flatMap { Int($0) } ?? 0) >= first
    }
    try Snapshot(
      rows: Array(surface.text[first...]), styleRuns: styles,
      cursor: surface.cursor.map { ($0.row, $0.column) }
    ).verify(named: name)
  }

  @Test func `the event pop-up stands as sketched`() throws {
    for variant in variants {
      var stage = try EventStage(variant.language, size: variant.size)
      let id = try stage.log()
      try stage.bring(id, to: "WORK")
      stage.openEvent(id)
      stage.wait(minutes: 3)
      stage.type("Stau jetzt bei jedem Blatt. Fragt, ob der Termin morgen bleibt. ")
      stage.type("Techniker soll vorher anrufen.")
      try verify(stage, "popup-event-\(variant.name)", variant.theme)
    }
  }

  @Test func `errors and the two ways of a closed incident stand as drawn`() throws {
    for variant in variants.prefix(2) {
      var stage = try EventStage(variant.language, size: variant.size)
      let id = try stage.log()
      stage.openEvent(id, atCode: true)
      stage.type("zzz")
      stage.press(.tab, .function(10))
      try verify(stage, "popup-event-errors-\(variant.name)", variant.theme)
      let other = try stage.log()
      try stage.bring(other, to: "CLOSED")
      stage.state.place = Place()
      stage.openEvent(other)
      stage.type("Wieder")
      stage.press(.function(10))
      try verify(stage, "popup-event-closed-\(variant.name)", variant.theme)
    }
  }

  @Test func `the resolution dialog stands as drawn`() throws {
    for variant in variants {
      var stage = try EventStage(variant.language, size: variant.size)
      let part = try stage.code("SITE/PART", .resolution)
      let old = try stage.log()
      try stage.decide(.incident(.resolve(old, resolution: part, text: "")))
      _ = try stage.log()
      stage.press(.character("d"))
      try verify(stage, "popup-resolution-\(variant.name)", variant.theme)
    }
  }

  @Test func `the dialog of a status stands as drawn`() throws {
    for variant in variants.prefix(2) {
      var stage = try EventStage(variant.language, size: variant.size)
      let id = try stage.log(reason: nil)
      stage.change(id, to: "PLAN")
      stage.type("me")
      try verify(stage, "popup-status-\(variant.name)", variant.theme)
    }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import Testing

/// Protects resolving, closing and what a status asks for, for one incident and for many.
struct StatusDialogTests {
  @Test func `c Enter F10 closes with the resolution used most for the reason`() throws {
    var stage = try EventStage()
    let part = try stage.code("SITE/PART", .resolution)
    for _ in 0..<2 {
      let old = try stage.log()
      try stage.decide(.incident(.resolve(old, resolution: part, text: "")))
    }
    let id = try stage.log()
    stage.press(.character("c"), .enter, .function(10))
    #expect(stage.pressed == 3)
    #expect(try stage.statusCode(id) == "CLOSED")
    #expect(try stage.incident(id).resolutions.map(\.code) == [part])
    #expect(stage.commands.count == 1)
    #expect(stage.message == "INC0000003 closed. u undoes.")
    #expect(stage.state.place.isQueue)
  }

  @Test func `c with three letters takes six keys in all`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.press(.character("c"), .character("c"), .character("l"), .character("e"))
    stage.press(.enter, .function(10))
    #expect(stage.pressed == 6)
    #expect(try stage.statusCode(id) == "CLOSED")
  }

  @Test func `d resolves with a text`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.press(.character("d"))
    stage.type("site/part")
    stage.press(.enter)
    stage.type("Roller")
    stage.press(.function(10))
    #expect(try stage.statusCode(id) == "SOLVED")
    #expect(try stage.incident(id).resolutions.first?.text == "Roller")
  }

  @Test func `a resolved incident is looked over and closed without another resolution`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    try stage.bring(id, to: "SOLVED")
    stage.press(.character("c"))
    #expect(stage.dialog?.fields == [.reason, .told, .save])
    stage.press(.function(10))
    #expect(stage.dialog == nil)
    #expect(try stage.statusCode(id) == "CLOSED")
  }

  @Test func `a status that may not go to closed is resolved first`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    try stage.bring(id, to: "WPART")
    stage.press(.character("c"), .enter, .function(10))
    #expect(stage.commands.count == 2)
    #expect(try stage.statusCode(id) == "CLOSED")
  }

  @Test func `many get the same resolution and those refused are listed`() throws {
    var stage = try EventStage()
    let first = try stage.log()
    let second = try stage.log()
    try stage.bring(second, to: "CLOSED")
    let ids = [first, second]
    stage.verb("d", on: ids)
    stage.press(.enter)
    stage.type("Same for all")
    stage.press(.function(10))
    #expect(try stage.statusCode(first) == "SOLVED")
    #expect(stage.dialog?.refused.map(\.number) == ["INC0000002"])
    #expect(stage.dialog?.targets.map(\.id) == [second])
    #expect(stage.dialog?.text.text == "Same for all")
    #expect(Console.render(stage.state).text.contains { $0.contains("INC0000002 is closed") })
    stage.press(.escape)
    #expect(stage.dialog == nil)
  }

  @Test func `a save without a resolution says so and stays`() throws {
    var stage = try EventStage()
    _ = try stage.log()
    stage.press(.character("d"), .function(10))
    #expect(stage.commands.isEmpty)
    #expect(stage.message == "Resolution: missing.")
    stage.type("zzz")
    stage.press(.tab)
    #expect(stage.message == "Resolution: not known. F4 lists.")
    #expect(stage.dialog?.focus == .text)
  }

  @Test(arguments: [
    ("ASSIGN", [StatusDialogField.owner, .save]), ("PLAN", [.owner, .appointment, .save]),
    ("WCUST", [.text, .save]), ("WPART", [.dueDay, .save]), ("WVEND", [.supplier, .save]),
    ("SOLVED", [.resolution, .text, .save]), ("CANCEL", [.text, .save]),
  ])
  func `a status opens exactly the fields that it asks for`(
    status: String, fields: [StatusDialogField]
  ) throws {
    var stage = try EventStage()
    let id = try stage.log(reason: nil)
    stage.change(id, to: status)
    #expect(stage.dialog?.fields == fields)
    for field in fields {
      switch field {
      case .owner: stage.type("Ek")
      case .appointment, .dueDay: stage.type("21.05. 08:00")
      case .supplier: stage.type("ACME")
      case .text: stage.type("because")
      case .resolution: stage.press(.enter, .backTab)
      case .reason, .told, .save: break
      }
      stage.press(.tab)
    }
    stage.press(.function(10))
    #expect(try stage.statusCode(id) == status, "\(stage.message)")
    #expect(stage.dialog == nil)
  }

  @Test func `a status that asks for nothing is set at once`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    try stage.bring(id, to: "ASSIGN")
    stage.change(id, to: "WORK")
    #expect(try stage.statusCode(id) == "WORK")
    #expect(stage.message == "INC0000001 Status: In work. u undoes.")
  }

  @Test func `a part's day and a supplier stand in the note`() throws {
    var stage = try EventStage()
    let id = try stage.log()
    stage.change(id, to: "WVEND")
    stage.type("ACME")
    stage.press(.function(10))
    #expect(try stage.incident(id).events.last?.text == "Supplier: ACME")
  }
}

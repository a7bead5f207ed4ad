import HelpdeskConsole
import HelpdeskDomain
import ScreenCore
import TestSupport
import Testing

/// Protects the sketches of screens.md to the column: same field, same place, in every language.
struct MaskSketchTests {
  /// The third sketch: an existing incident, the cursor on its newest event.
  static func existing(_ language: Language, columns: Int = 80, rows: Int = 24) -> MaskRig {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    let id = rig.logged()
    rig.event(
      id, "SCHED", "Visit Wed 20 May 08:00-10:00, Meyer", at: "2026-05-19T10:40:00+02:00", by: 1,
      plannedFrom: "2026-05-21T08:00:00+02:00")
    rig.event(
      id, "NOTE", "Roller worn; part ordered", at: "2026-05-20T08:15:00+02:00", by: 2,
      minutes: 35)
    rig.event(
      id, "CALLOUT", "Part ordered, visit Thursday 08:00 agreed",
      at: "2026-05-20T08:20:00+02:00", by: 2, minutes: 4)
    rig.open(id)
    return rig
  }

  /// The fourth sketch: a new incident during the call.
  static func newCall(_ language: Language, columns: Int = 80, rows: Int = 24) -> MaskRig {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    rig.call([rig.msOezdemir])
    rig.press(.enter)
    rig.type("Streifen auf jeder Seite")
    rig.press(.enter)
    rig.type("qual")
    rig.press(.enter)
    rig.type("Graue Streifen links, seit Montag, auch auf der Testseite. Toner wurde gestern ")
    rig.type("gewechselt. Frau Özdemir ist bis 16 Uhr erreichbar.")
    return rig
  }

  /// The sixth: the list of reasons over a new incident, after five others of the same item.
  static func reasons(_ language: Language, columns: Int = 80, rows: Int = 24) -> MaskRig {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    for (reason, resolution) in [
      ("PRN/JAM", "SITE/PART"), ("PRN/FEED", "SITE/CLEAN"), ("PRN/JAM", "SITE/PART"),
      ("PRN/JAM", "PHONE/CLEAR"), ("PRN/QUAL", "SITE/PART"),
    ] {
      rig.close(rig.logged(reason: reason), resolution)
    }
    rig.call([rig.mrBrandt])
    rig.press(.enter, .enter)
    rig.type("Paper jam after every 10th sheet")
    rig.press(.enter)
    rig.type("pap")
    return rig
  }

  /// The seventh: a save with errors.
  static func errors(_ language: Language, columns: Int = 80, rows: Int = 24) -> MaskRig {
    var rig = MaskRig(language: language, columns: columns, rows: rows)
    rig.newAsTyped()
    rig.type("Nordwer")
    rig.press(.down)
    rig.tab(to: .reason)
    rig.type("prn")
    rig.press(.escape)
    rig.tab(to: .text)
    rig.type("Says paper jams since this morning, new unit, sticker reads DR-99999.")
    rig.press(.function(10))
    return rig
  }

  private let sketchThree = [
    " INC0000001  LATE 3h 03m                                               Wed 12:15",
    " Customer*  K-1001+ Nordwerk GmbH            Unit       DR-77123+ 3rd floor left",
    " Site       Hafenstr. 4, 20457 Hamburg+      Item       LP-450 Laser printer    ",
    " Contact    A. Brandt+                       Serial     77123     Meter 48 210  ",
    " Phone      040-555 12     Mob. 0170-55 512  Warranty   NO, ended 30 Nov 2025   ",
    " E-mail     brandt@nordwerk.example          Contract   YES, V-12 covers now    ",
    " Fax        040-555 99     Prefers -+        Billing    work free, parts charged",
    " Descript.* Paper jam after every 10th sheet                                    ",
    " Reason*    PRN/JAM+ Paper jam               Opened     Tue 19 May 09:12 Klein  ",
    " Priority   2+ High (contract V-12)          Follow-up  Tue 19 May 11:12 met    ",
    " Status     WORK+ In work                    Warning    Tue 19 May 15:12 passed ",
    " Owner      Meyer+                           Late       Wed 20 May 09:12 PASSED ",
    " Service    -+                               Due        -                       ",
    " Dest.      -+                               Next       Thu 21 May 08:00 visit  ",
    " Also open  0 of the customer, 0 of the unit Told       Wed 20 May 08:20 Meyer  ",
    "─[1 Events 4] 2 Reasons 3 Resolution 4 History 5 Escal. 6 Notes 7 Unit 8 Related",
    ">20 May 08:20 CallOut     Meyer    4 Part ordered, visit Thursday 08:00 agreed  ",
    " 20 May 08:15 Notes       Meyer   35 Roller worn; part ordered                  ",
    " 19 May 10:40 Schedule    Klein    - Visit Wed 20 May 08:00-10:00, Meyer        ",
    " 19 May 09:12 CallIn      Klein    4 Jam after every 10th sheet, tray 2 checked ",
    "                                                                                ",
  ]

  @Test func `an existing incident stands as sketched`() {
    let rig = Self.existing(.en)
    let text = rig.surface.text
    for (row, line) in sketchThree.enumerated() { #expect(text[row] == line, "row \(row + 1)") }
    #expect(rig.surface.cursor == Point(row: 16, column: 0))
    #expect(text[22].hasSuffix("[F10 Save]"))
  }

  @Test(arguments: [Language.en, .de], [80, 120])
  func `the four sketches hold`(language: Language, columns: Int) throws {
    let rows = columns == 80 ? 24 : 40
    let rigs = [
      ("existing", Self.existing(language, columns: columns, rows: rows)),
      ("new", Self.newCall(language, columns: columns, rows: rows)),
      ("reasons", Self.reasons(language, columns: columns, rows: rows)),
      ("errors", Self.errors(language, columns: columns, rows: rows)),
    ]
    for (name, rig) in rigs {
      for (theme, mark) in [(Theme.standard, ""), (.monochrome, "-mono")] {
        let surface = Console.render(rig.state, theme: theme)
        let snapshot = Snapshot(
          rows: surface.text, styleRuns: surface.styleRuns,
          cursor: surface.cursor.map { ($0.row, $0.column) })
        #expect(throws: Never.self) {
          try snapshot.verify(named: "mask-\(name)-\(language.rawValue)-\(columns)\(mark)")
        }
      }
    }
  }

  @Test(arguments: [Language.en, .de])
  func `every label and every tab is whole`(language: Language) {
    let text = Self.existing(language).surface.text
    for row in 1...15 {
      #expect(!text[row].prefix(11).contains("…"))
      #expect(!text[row].dropFirst(45).prefix(10).contains("…"))
    }
    for digit in 1...8 { #expect(text[15].contains("\(digit) ")) }
    #expect(!text[15].contains("…"))
  }

  @Test func `a typed character changes few cells`() {
    var rig = MaskRig()
    rig.newAsTyped()
    rig.tab(to: .description)
    rig.type("a")
    let before = rig.surface
    rig.type("b")
    let after = rig.surface
    var changed = 0
    for row in 0..<24 {
      for column in 0..<80 where before[row, column] != after[row, column] { changed += 1 }
    }
    #expect(changed <= 2)
  }
}

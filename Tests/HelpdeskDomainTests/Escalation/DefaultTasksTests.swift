import HelpdeskDomain
import Testing

/// Protects a new desk from being silent: an incident that is late alarms its owner and his
/// supervisor, and nothing leaves the house by itself.
struct DefaultTasksTests {
  private func tasks() throws -> [EscalationTask] {
    let now = try TimeText.instant(TestDesk.wednesdayNoon, zone: .utc)
    let founding = DeskFounding(name: "Test", zoneName: "UTC", language: .en)
    let context = DecisionContext(now: now, actor: RecordID(.partner, 1), zone: .utc)
    var desk = Desk()
    for entry in try founding.entries(context) {
      desk.evolve(entry, revision: 1, frame: 0, sequence: desk.sequence + 1)
    }
    return (0..<desk.count(of: .escalationTask)).compactMap {
      desk.tables.card(RecordID(.escalationTask, $0 + 1)).map(EscalationTask.init)
    }
  }

  @Test func `each priority that escalates has its tasks`() throws {
    let tasks = try tasks()
    #expect(
      tasks.map(\.row.code) == [
        "WARNING-1", "LATE-1", "WARNING-2", "LATE-2", "LATE-3", "LATE-4",
      ])
    let late = tasks.filter { $0.basis == .late }
    #expect(late.allSatisfy { $0.alarmTo == ["owner", "supervisor"] })
    #expect(late.map(\.priority?.counter) == [1, 2, 3, 4])
    #expect(tasks.first { $0.row.code == "WARNING-2" }?.alarmTo == ["owner"])
    #expect(tasks.first { $0.row.code == "LATE-1" }?.everyMilliseconds == 7_200_000)
  }

  @Test func `none sends a mail or changes an incident, none looks back`() throws {
    let now = try TimeText.instant(TestDesk.wednesdayNoon, zone: .utc)
    for task in try tasks() {
      #expect(task.mailTo.isEmpty && task.textTo.isEmpty)
      #expect(task.setStatus == nil && task.setPriority == nil && task.setOwner == nil)
      #expect(task.setOwnerTo == nil && task.event == nil)
      #expect(task.since == now)
    }
  }
}

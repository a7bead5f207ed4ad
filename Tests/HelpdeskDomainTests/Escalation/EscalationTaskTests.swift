import HelpdeskDomain
import Testing

/// Protects the administrator from tasks that cannot be meant: one reason each (issue 4, bad
/// input).
struct EscalationTaskTests {
  private func fault(_ words: [String: String]) throws -> EscalationFault? {
    var desk = try EscalationDesk()
    var all = ["priority": "2", "basis": "late", "alarmTo": "owner"]
    for (name, text) in words { all[name] = text }
    return try desk.fault(all)
  }

  @Test func `a plain task is taken`() throws {
    #expect(try fault([:]) == nil)
    #expect(
      try fault(["rules": "item=* status=WORK,OPEN owner=MEY* description=\"paper j*\""]) == nil)
    #expect(try fault(["every": "2h", "after": "30m", "mailTo": "owner, supervisor,KLEIN"]) == nil)
  }

  @Test func `a task needs a priority and a date`() throws {
    var desk = try EscalationDesk()
    #expect(throws: DeskRefusal.master(.missing(EscalationTaskField.priority))) {
      try desk.task("T", ["basis": "late"])
    }
    #expect(throws: DeskRefusal.master(.missing(EscalationTaskField.basis))) {
      try desk.task("T", ["priority": "2"])
    }
    #expect(try fault(["basis": "sometime"]) == .unknownBasis("sometime"))
  }

  @Test func `an offset that is nonsense is refused`() throws {
    #expect(try fault(["before": "1h", "after": "1h"]) == .beforeAndAfter)
    #expect(try fault(["basis": "opened", "before": "1h"]) == .beforeOpening)
    #expect(try fault(["every": "0m"]) == .tooOften)
  }

  @Test func `a task that does nothing, or tells nobody known, is refused`() throws {
    #expect(try fault(["alarmTo": ""]) == .noAction)
    #expect(try fault(["mailTo": "owner,nobody"]) == .unknownRecipient("nobody"))
    #expect(try fault(["alarmTo": "contact"]) == .uselessRole("contact"))
    #expect(try fault(["setOwnerTo": "contact"]) == .uselessRole("contact"))
    #expect(try fault(["setOwnerTo": "salesperson"]) == .uselessRole("salesperson"))
  }

  @Test func `a rule that matches nothing is refused, and says which`() throws {
    #expect(
      try fault(["rules": "status=NOSUCH"]) == .matchesNothing(field: "status", pattern: "nosuch"))
    // A closed incident and one whose clock stands never escalate.
    #expect(
      try fault(["rules": "status=CLOSED"]) == .matchesNothing(field: "status", pattern: "closed"))
    #expect(
      try fault(["rules": "status=WCUST"]) == .matchesNothing(field: "status", pattern: "wcust"))
    #expect(try fault(["rules": "priority=3"]) == .matchesNothing(field: "priority", pattern: "3"))
    #expect(
      try fault(["rules": "item=LP-450"]) == .matchesNothing(field: "item", pattern: "lp-450"))
    #expect(
      try fault(["rules": "callback=perhaps"])
        == .matchesNothing(field: "callback", pattern: "perhaps"))
    #expect(try fault(["rules": "status=NOSUCH,WORK"]) == nil)
  }

  @Test func `a rule with an unknown field, or of no form, is refused`() throws {
    #expect(try fault(["rules": "colour=red"]) == .unknownRuleField("colour"))
    #expect(try fault(["rules": "late"]) == .unreadableRule("late"))
    #expect(try fault(["rules": "item=a,,b"]) == .unreadableRule("item=a,,b"))
  }

  @Test func `an escalation that would escalate itself is refused`() throws {
    #expect(try fault(["setPriority": "2"]) == .escalatesItself)
    #expect(
      try fault(["setStatus": "WORK", "rules": "status=WORK", "every": "1h"]) == .escalatesItself)
    var desk = try EscalationDesk()
    try desk.task("UP", ["priority": "3", "basis": "late", "setPriority": "2"])
    try desk.task("UP2", ["priority": "2", "basis": "late", "setPriority": "1"])
    #expect(
      try desk.fault(["priority": "1", "basis": "late", "setPriority": "3"])
        == .circle(["1", "3", "2", "1"]))
    #expect(try desk.fault(["priority": "1", "basis": "late", "setPriority": "4"]) == nil)
  }
}

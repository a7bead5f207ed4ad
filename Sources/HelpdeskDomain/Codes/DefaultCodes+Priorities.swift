/// The priority codes of a new desk, most urgent first.
extension DefaultCodes {
  public static let priorities: [DefaultPriority] = [
    DefaultPriority(
      code: "1", text: texts("Urgent", "Dringend", "Akut", "Sürgős"),
      shortText: texts("Urgent", "Dringend", "Akut", "Sürgős"),
      followUp: .hours(1), warning: .hours(2), late: .hours(4),
      basis: .contractHours,
      escalations: [
        DefaultEscalation(
          trigger: .warning, alarm: [.owner, .supervisor], mail: [.owner, .supervisor],
          every: nil),
        DefaultEscalation(
          trigger: .late, alarm: [], mail: [.incidentManager], every: .hours(2)),
      ]),
    DefaultPriority(
      code: "2", text: texts("High", "Hoch", "Hög", "Magas"),
      shortText: texts("High", "Hoch", "Hög", "Magas"),
      followUp: .hours(2), warning: .hours(6), late: .days(1),
      basis: .contractHours,
      escalations: [
        DefaultEscalation(trigger: .warning, alarm: [.owner], mail: [], every: nil),
        DefaultEscalation(
          trigger: .late, alarm: [.owner, .supervisor], mail: [.owner, .supervisor],
          every: .days(1)),
      ]),
    DefaultPriority(
      code: "3", text: texts("Normal", "Normal", "Normal", "Normál"),
      shortText: texts("Normal", "Normal", "Normal", "Normál"),
      followUp: .days(1), warning: .days(2), late: .days(3),
      basis: .businessHours,
      escalations: [
        DefaultEscalation(trigger: .late, alarm: [.owner], mail: [.supervisor], every: nil)
      ]),
    DefaultPriority(
      code: "4", text: texts("Low", "Niedrig", "Låg", "Alacsony"),
      shortText: texts("Low", "Niedrig", "Låg", "Alacsony"),
      followUp: .days(3), warning: .days(5), late: .days(10),
      basis: .businessHours,
      escalations: [
        DefaultEscalation(trigger: .late, alarm: [.owner], mail: [], every: nil)
      ]),
    DefaultPriority(
      code: "5", text: texts("Planned", "Geplant", "Planerad", "Tervezett"),
      shortText: texts("Planned", "Geplant", "Planerad", "Terv."),
      followUp: .days(10), warning: .days(15), late: .days(30),
      basis: .businessHours,
      escalations: []),
  ]
}

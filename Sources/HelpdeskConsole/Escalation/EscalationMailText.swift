public import HelpdeskDomain

/// Makes the words of a mail in the language of the desk: the task's own with `#field#` filled in,
/// else what a reader has to know.
///
/// Partners appear by their codes: their names may be erased, and then no mail still has them.
public struct EscalationMailText {
  private let desk: Desk
  private let notice: EscalationNotice
  private let words: EscalationWords
  private let time: TimeFormat
  private let language: Language

  /// The words of a notice, as `DeskSession.fire` asks for them.
  public static func text(
    _ notice: EscalationNotice, _ desk: Desk, now: Instant, zone: TimeZoneRules
  ) -> EscalationText {
    EscalationMailText(notice, desk, now: now, zone: zone).text
  }

  private init(
    _ notice: EscalationNotice, _ desk: Desk, now: Instant, zone: TimeZoneRules
  ) {
    self.desk = desk
    self.notice = notice
    language = desk.tables.parameters.language
    words = .of(language)
    time = TimeFormat(words: Strings.of(language).time, zone: zone, now: now)
  }

  private var incident: Incident { notice.subject.incident }
  private var task: EscalationTask { notice.task }

  private var text: EscalationText {
    let matter = EscalationSentence(language, desk.tables).matter(task)
    let headline = "\(incident.number) \(matter)"
    let subject =
      task.subject.isEmpty ? "\(headline): \(incident.description)" : filled(task.subject)
    if notice.channel == .text {
      let body = task.body.isEmpty ? subject : filled(task.body)
      return EscalationText(subject: subject, body: body)
    }
    let body = task.body.isEmpty ? standardBody(headline) : filled(task.body)
    return EscalationText(
      subject: subject,
      body: "\(body)\n\n-- \n\(words.signature(desk.tables.parameters.name))\n")
  }

  private func standardBody(_ headline: String) -> String {
    var lines = ["\(headline).", ""]
    func add(_ label: String, _ text: String) {
      if !text.isEmpty { lines.append("\(label): \(text)") }
    }
    let labels = words.labels
    add(labels.description, incident.description)
    add(labels.customer, value("customerName"))
    add(labels.contact, value("contact"))
    add(labels.phone, value("phone"))
    add(labels.unit, value("unit"))
    add(labels.item, value("item"))
    add(labels.priority, code(incident.priority))
    add(labels.status, code(incident.status))
    add(labels.owner, value("owner"))
    lines.append("")
    add(labels.opened, time.weekdayMoment(incident.opened))
    add(labels.followUp, date(incident.dates.followUp))
    add(labels.warning, date(incident.dates.warning))
    add(labels.late, date(incident.dates.late))
    add(labels.due, date(incident.dates.due))
    add(labels.task, code(task.row.id))
    return lines.joined(separator: "\n")
  }

  private func date(_ date: Instant?) -> String { date.map(time.weekdayMoment) ?? "" }

  /// `2 High`: the code and its text.
  private func code(_ id: RecordID?) -> String {
    guard let row = desk.tables.codeRow(id) else { return "" }
    let text = row.text.text(in: language, desk: language) ?? ""
    return text.isEmpty || text == row.code ? row.code : "\(row.code) \(text)"
  }

  private func value(_ field: String) -> String {
    desk.ruleTexts(field, of: notice.subject, zone: time.zone).joined(separator: ", ")
  }

  /// Fills in `#field#`; what is no field of an incident stays as it was written.
  private func filled(_ template: String) -> String {
    var result = ""
    var rest = template[...]
    while let start = rest.firstIndex(of: "#") {
      result += rest[..<start]
      let behind = rest[rest.index(after: start)...]
      guard let end = behind.firstIndex(of: "#"), let filled = field(String(behind[..<end]))
      else {
        result += "#"
        rest = behind
        continue
      }
      result += filled
      rest = behind[behind.index(after: end)...]
    }
    return result + rest
  }

  /// The value of a field; `owner` and `ssr` stand for `owner.code` and `ssr.code`.
  private func field(_ name: String) -> String? {
    let name = name.split(separator: ".").last == "code" ? String(name.dropLast(5)) : name
    guard Desk.isRuleField(name) else { return nil }
    if let field = IncidentField.all.first(where: { $0.name.lowercased() == name.lowercased() }),
      let moment = incident[field].instant
    {
      return time.weekdayMoment(moment)
    }
    return value(name)
  }
}

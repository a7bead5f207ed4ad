import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// A mail as a list shows it, and as programs read it.
struct MailLine {
  static let columns = ["mail", "at", "channel", "state", "to", "incident", "task", "trouble"]

  /// One text for each of the columns; an empty one where there is nothing.
  let cells: [String]
  private let counter: Int

  init(_ mail: Mail, _ view: DeskView) {
    let tables = view.desk.tables
    let isUncertain = mail.isUncertain(at: view.now)
    let words = OutboxWords.of(view.language)
    var number = ""
    if let incident = mail.incident { number = view.desk.number(row: incident.row) }
    var trouble = ""
    if let found = mail.trouble { trouble = words.trouble(found) }
    let code = tables.codeRow(mail.partner)?.code
    counter = mail.id.counter
    cells = [
      String(mail.id.counter), TimeText.rfc3339(mail.at, zone: view.zone),
      mail.channel?.name ?? "", isUncertain ? "uncertain" : mail.state?.name ?? "",
      code ?? mail.address(in: tables) ?? "", number, tables.codeRow(mail.task)?.code ?? "",
      isUncertain ? words.uncertain : trouble,
    ]
  }

  /// The same as an object, its number as a number.
  var object: JSONObject {
    var object = JSONObject()
    object.add("mail", counter)
    for place in 1..<cells.count {
      let text: String? = cells[place]
      object.add(MailLine.columns[place], text)
    }
    return object
  }
}

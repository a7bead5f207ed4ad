/// JSON as the command line prints it: one object a line, keys in the order they were added
/// (RFC 8259). Foundation would write it too, and would cost the start of every command.
enum JSONValue {
  case string(String)
  case number(Int64)
  case bool(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value as one line of text.
  var line: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .string(let value): JSONValue.quote(value, to: &text)
    case .number(let value): text += String(value)
    case .bool(let value): text += value ? "true" : "false"
    case .array(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += "," }
        JSONValue.quote(member.0, to: &text)
        text += ":"
        member.1.write(to: &text)
      }
      text += "}"
    }
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          text += "\\u" + hexadecimal(scalar.value)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// Collects the members of an object; what is empty is absent (DESIGN §7).
struct JSONObject {
  private(set) var members: [(String, JSONValue)] = []

  var value: JSONValue { .object(members) }

  mutating func add(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { members.append((key, .string(text))) }
  }

  mutating func add(_ key: String, _ number: Int?) {
    if let number { members.append((key, .number(Int64(number)))) }
  }

  mutating func add(_ key: String, _ flag: Bool) { members.append((key, .bool(flag))) }

  /// A list is present even when nothing is in it, so that a program can count.
  mutating func add(_ key: String, _ values: [JSONValue]) { members.append((key, .array(values))) }

  mutating func add(_ key: String, _ object: JSONObject) {
    if !object.members.isEmpty { members.append((key, object.value)) }
  }
}

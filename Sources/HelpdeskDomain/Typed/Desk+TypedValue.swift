/// Reading typed values: what the shell's options and `FIELD=VALUE` mean (DESIGN §7).
extension Desk {
  /// The value that a text stands for in a field; an empty text empties the field.
  ///
  /// Codes are taken with any language's text and without case; times as RFC 3339 or as local
  /// `2026-05-21 09:12` of the desk's zone.
  public func value(
    typed: String, for field: Field, zone: TimeZoneRules
  ) throws(TypedValueError) -> FieldValue {
    if typed.isEmpty { return .none }
    switch field.kind {
    case .line, .prose: return .text(typed)
    case .number:
      guard let number = Int64(typed) else { throw .notANumber(field, typed) }
      return .number(number)
    case .amount:
      guard let amount = DecimalText.read(typed, digits: currencyDigits) else {
        throw .notANumber(field, typed)
      }
      return .number(amount)
    case .flag: return try flag(typed, field)
    case .span:
      guard let span = Desk.span(typed) else { throw .notANumber(field, typed) }
      return FieldValue(span)
    case .instant:
      do throws(TimeTextError) {
        return .instant(try TimeText.instant(typed, zone: zone))
      } catch {
        throw .notATime(field, typed)
      }
    case .record(let type):
      guard let id = record(code: typed, of: type) else { throw .unknownCode(field, typed) }
      return .record(id)
    case .choice(let choice):
      guard let value = choice.value(typed) else { throw .unknownCode(field, typed) }
      return value
    case .owner:
      guard let id = tables.findOwner(typed) else { throw .unknownCode(field, typed) }
      return .record(id)
    }
  }

  private var currencyDigits: Int { tables.parameters.currency.fractionDigits }

  private func flag(_ typed: String, _ field: Field) throws(TypedValueError) -> FieldValue {
    switch typed.lowercased() {
    case "true", "yes", "1": return .flag(true)
    case "false", "no", "0": return .flag(false)
    default: throw .notAFlag(field, typed)
    }
  }

  /// `3d`, `4h`, `30m`, or several of them separated by blanks.
  public static func span(_ typed: String) -> CoverageSpan? {
    var (days, hours, minutes) = (0, 0, 0)
    for word in typed.split(separator: " ") {
      guard let count = Int(word.dropLast()), count >= 0 else { return nil }
      switch word.last {
      case "d": days += count
      case "h": hours += count
      case "m": minutes += count
      default: return nil
      }
    }
    return CoverageSpan(days: days, hours: hours, minutes: minutes)
  }

  /// The field of a record type with that name, without case.
  public static func field(
    named name: String, of type: RecordType
  ) throws(TypedValueError) -> Field {
    let wanted = name.lowercased()
    let own = FieldCatalog.fields(of: type).first {
      Field.list(of: $0.number) == 0 && $0.name.lowercased() == wanted
    }
    guard let own else { throw .unknownField(name) }
    return own
  }

  /// How the value of a field is written for programs; `value(typed:for:zone:)` reads it again.
  public func written(_ value: FieldValue, in field: Field, zone: TimeZoneRules) -> String {
    switch field.kind {
    case .span: value.span.map(Desk.written) ?? ""
    case .amount: value.number.map { DecimalText.text($0, digits: currencyDigits) } ?? ""
    case .choice(let choice): choice.chosen(value).joined(separator: " ")
    default: written(value, zone: zone)
    }
  }

  /// `1d 2h 30m`; nothing at all is `0m`.
  public static func written(_ span: CoverageSpan) -> String {
    let parts = [(span.days, "d"), (span.hours, "h"), (span.minutes, "m")].filter { $0.0 > 0 }
    return parts.isEmpty ? "0m" : parts.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }

  /// How a value is written for programs: codes as codes, times with the desk's offset.
  public func written(_ value: FieldValue, zone: TimeZoneRules) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .instant(let instant): TimeText.rfc3339(instant, zone: zone)
    case .flag(let flag): flag ? "true" : "false"
    case .record(let id): tables.qualifiedCode(id) ?? "\(id.type?.name ?? "record")-\(id.counter)"
    case .unknown(let tag, let bytes): "unknown.\(tag) (\(bytes.count))"
    }
  }
}

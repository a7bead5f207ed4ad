import HelpdeskDomain

/// The ids of the default codes: each is its place in `DefaultCodes`, as `DeskFounding` creates
/// them.
struct SampleCodes: Sendable {
  let work = SampleCodes.status("WORK")
  let plan = SampleCodes.status("PLAN")
  let assign = SampleCodes.status("ASSIGN")
  let waitCustomer = SampleCodes.status("WCUST")
  let waitParts = SampleCodes.status("WPART")
  let closed = SampleCodes.status("CLOSED")
  let cancel = SampleCodes.status("CANCEL")

  let callIn = SampleCodes.event("CALLIN")
  let callOut = SampleCodes.event("CALLOUT")
  let mailIn = SampleCodes.event("MAILIN")
  let mailOut = SampleCodes.event("MAILOUT")
  let faxIn = SampleCodes.event("FAXIN")
  let webIn = SampleCodes.event("WEBIN")
  let alarmIn = SampleCodes.event("ALARMIN")
  let schedule = SampleCodes.event("SCHED")
  let visit = SampleCodes.event("VISIT")
  let remote = SampleCodes.event("REMOTE")
  let parts = SampleCodes.event("PARTS")
  let note = SampleCodes.event("NOTE")
  let handOver = SampleCodes.event("HANDOVER")

  let onSite = SampleCodes.serviceType("ONSITE")
  let remotely = SampleCodes.serviceType("REMOTE")
  let byPhone = SampleCodes.serviceType("PHONE")

  static func status(_ code: String) -> RecordID {
    id(.statusCode, DefaultCodes.statuses.firstIndex { $0.code == code })
  }

  static func event(_ code: String) -> RecordID {
    id(.eventCode, DefaultCodes.eventCodes.firstIndex { $0.code == code })
  }

  static func priority(_ code: String) -> RecordID {
    id(.priorityCode, DefaultCodes.priorities.firstIndex { $0.code == code })
  }

  static func group(_ code: String) -> RecordID {
    id(.group, DefaultCodes.groups.firstIndex { $0.code == code })
  }

  static func serviceType(_ code: String) -> RecordID {
    id(.serviceType, DefaultCodes.serviceTypes.firstIndex { $0.code == code })
  }

  private static func id(_ type: RecordType, _ place: Int?) -> RecordID {
    guard let place else { preconditionFailure("The sample names a default code that exists.") }
    return RecordID(type, place + 1)
  }

  /// Every specific reason as `GENERAL/SPECIFIC`, in the order of the table, with what it is.
  static func reasons() -> [(code: String, id: RecordID, general: DefaultReason, priority: Int)] {
    var rows: [(code: String, id: RecordID, general: DefaultReason, priority: Int)] = []
    var counter = 0
    for general in DefaultCodes.reasons {
      counter += 1
      for specific in general.specifics {
        counter += 1
        let priority = specific.priority ?? general.priority ?? DefaultCodes.parameters.priority
        rows.append(
          (
            "\(general.code)/\(specific.code)", RecordID(.reason, counter), general,
            SampleCodes.priority(priority).counter
          ))
      }
    }
    return rows
  }

  /// The id of each specific resolution by `GENERAL/SPECIFIC`.
  static func resolutions() -> [String: RecordID] {
    var rows: [String: RecordID] = [:]
    var counter = 0
    for general in DefaultCodes.resolutions {
      counter += 1
      for specific in general.specifics {
        counter += 1
        rows["\(general.code)/\(specific.code)"] = RecordID(.resolution, counter)
      }
    }
    return rows
  }
}

public import HelpdeskDomain
import ScreenCore

/// Why a field holds back the save, as data.
public enum MaskProblem: Equatable, Sendable {
  case missing
  /// A text that no code has.
  case unknownCode(String)
  /// Only the general code of a reason.
  case halfReason(String)
  /// Typed into a master field, neither taken nor kept; how many rows begin with it, once counted.
  case unresolved(String, candidates: Int?)
  case notADate(String)
  case impossibleDate(String)
  case inTheFuture
  case notANumber(String)
  case refused(IncidentRefusal)
}

extension MaskState {
  /// What would hold back a save, in the order of Tab.
  func foundProblems(_ desk: MaskDesk) -> [(field: MaskField, problem: MaskProblem)] {
    MaskField.allCases.compactMap { field in
      problem(in: field, desk).map { (field, $0) }
    }
  }

  /// What is wrong with what stands in a field.
  func problem(in field: MaskField, _ desk: MaskDesk) -> MaskProblem? {
    if field == .description, self[field].text.allSatisfy(\.isWhitespace) { return .missing }
    let entry = self[field]
    guard entry.record == nil, !entry.text.allSatisfy(\.isWhitespace) else { return nil }
    switch field.kind {
    case .line, .prose, .button: return nil
    case .number:
      return Int(entry.text.filter { $0 != " " }).map { $0 < 0 } == false
        ? nil : .notANumber(entry.text)
    case .moment: return dateProblem(in: field, entry, desk)
    case .code(.reason) where desk.isGeneralReason(entry.text): return .halfReason(entry.text)
    case .code, .owner: return .unknownCode(entry.text)
    case .destination:
      let isKnown = entry.origin == .pulled || DestinationType(code: entry.text) != nil
      return isKnown ? nil : .unknownCode(entry.text)
    case .master:
      return entry.isKept ? nil : .unresolved(entry.text, candidates: nil)
    }
  }

  private func dateProblem(
    in field: MaskField, _ entry: MaskEntry, _ desk: MaskDesk
  ) -> MaskProblem? {
    // A date that was not typed over is the one that was pulled in.
    if entry.origin == .pulled { return nil }
    do throws(TypedMomentError) {
      let moment = try desk.moments.read(entry.text)
      return field == .opened && moment > desk.now ? .inTheFuture : nil
    } catch {
      return error == .impossible ? .impossibleDate(entry.text) : .notADate(entry.text)
    }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// A time analysis that is read between two keys.
struct RunningReport {
  var pass: TimeAnalysisPass
  let generation: Int
}

/// Answering with a report on the screen.
extension EffectRunner {
  /// More incidents whole are for paper: the shell writes them.
  private static let wholeIncidents = 200

  private var view: DeskView {
    DeskView(session: session, zone: zone, now: now, language: language)
  }

  func begin(_ question: ReportQuestion, _ generation: Int) throws -> [ConsoleAction] {
    let rows = question.incidents.map { $0.map(\.row) } ?? queue.rows
    switch question.kind {
    case .incidents:
      let lines = try DossierLines(view: view).text(rows, limit: EffectRunner.wholeIncidents)
      return [.reported(.lines(lines), generation: generation)]
    case .timeAnalysis(let grouping):
      let analysis = TimeAnalysis(
        rows: rows, by: grouping, desk: session.desk, zone: zone, now: now)
      report = RunningReport(pass: try session.begin(analysis), generation: generation)
      return [.reported(.reading(permille: 0), generation: generation)]
    }
  }

  /// Reads facts for some milliseconds; the next key is never more than a slice away.
  func readReport() -> [ConsoleAction] {
    guard var running = report.take() else { return [] }
    do {
      if try session.read(&running.pass, maximumMilliseconds: SearchState.sliceMilliseconds) {
        let permille = Int(running.pass.progress * 1000)
        defer { report = running }
        return [.reported(.reading(permille: permille), generation: running.generation)]
      }
      let lines = try TimeAnalysisLines(view: view).text(running.pass.analysis.result(), query: "")
      return [.reported(.lines(lines), generation: running.generation)]
    } catch let error as StoreError {
      return [.troubled(ConsoleFailure(DeskFailure.trouble(error)))]
    } catch {
      return [.troubled(.inputOutput(detail: ""))]
    }
  }
}

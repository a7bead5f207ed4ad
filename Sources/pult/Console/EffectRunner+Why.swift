import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore

/// Answering why an incident has its priority and its dates.
extension EffectRunner {
  func explain(_ question: WhyQuestion) throws(StoreError) -> WhyAnswer? {
    var incident: Incident?
    if case .incident(let id) = question { incident = try session.card(id).map(Incident.init) }
    var answer = WhyAnswer(question, incident: incident, desk: session.desk, zone: zone)
    for master in answer?.masters ?? [] {
      answer?.codes[master] = try session.card(master)?[CodeField.code].text
    }
    return answer
  }
}

/// The words of the mask and of the event pop-up.
struct MaskWords: Sendable {
  let saved: @Sendable (_ number: String) -> String

  static let english = MaskWords(saved: { "\($0) saved. Tell the caller the number." })
  static let german = MaskWords(saved: { "\($0) gespeichert. Bitte die Nummer nennen." })

  func text(_ message: MaskMessage) -> String {
    switch message {
    case .saved(let number): saved(number)
    }
  }
}

import HelpdeskConsole
import HelpdeskDomain
import ScreenCore

/// The loop: wait, turn what happened into actions, update, run the effects, paint once.
///
/// It blocks in one `poll`; without a key, another writer or a date due it wakes once a minute.
@MainActor
final class ConsoleLoop {
  private let terminal: any Terminal
  private let runner: EffectRunner
  private let theme: Theme
  private var state: ConsoleState
  private var isRunning = true
  private var ending = ExitStatus.done

  init(terminal: any Terminal, runner: EffectRunner, state: ConsoleState, theme: Theme) {
    self.terminal = terminal
    self.runner = runner
    self.state = state
    self.theme = theme
  }

  /// Runs until the agent quits or the terminal goes away.
  ///
  /// - Returns: the signal that ended it, where one did.
  func run() -> InputEvent.Termination? {
    var signal: InputEvent.Termination?
    take([.started] + runner.takePresence() + runner.takeAlarms() + runner.takeOutbox())
    while isRunning {
      terminal.present(Console.render(state, theme: theme))
      let wakeup = terminal.wait(
        descriptors: runner.descriptors, timeoutMilliseconds: runner.millisecondsToWait())
      var actions: [ConsoleAction] = []
      for event in wakeup.events {
        if case .terminate(let termination) = event { signal = termination }
        if let action = action(for: event) { actions.append(action) }
      }
      actions += runner.wakeUp(ready: wakeup.readyDescriptors)
      take(actions)
    }
    return signal
  }

  /// Feeds actions and the answers to their effects, until nothing is left to do.
  ///
  /// What a key asked for is answered before the next key is looked at: who types ahead of the
  /// screen means the screen that is to come.
  private func take(_ first: [ConsoleAction]) {
    var waiting = Array(first.reversed())
    while let action = waiting.popLast(), isRunning {
      if case .clock(let now) = action { runner.now = now }
      var following: [ConsoleAction] = []
      for effect in Console.update(&state, action) { following += answers(to: effect) }
      waiting += following.reversed()
    }
  }

  private func answers(to effect: ConsoleEffect) -> [ConsoleAction] {
    switch effect {
    case .quit:
      isRunning = false
      return []
    case .suspend:
      guard terminal.suspend() else { return [.suspensionRefused] }
      return [.resumed]
    case .repaint:
      terminal.repaint()
      return []
    case .copy(let text):
      terminal.copy(text)
      return []
    case .bell:
      terminal.bell()
      return []
    default:
      return runner.answers(to: effect)
    }
  }

  private func action(for event: InputEvent) -> ConsoleAction? {
    switch event {
    case .key(let key): .key(key)
    case .paste(let paste): .paste(paste)
    case .resize(let size): .resized(size)
    case .hangUp, .endOfInput, .terminate: .ending
    case .suspendRequested: terminal.suspend() ? .resumed : .suspensionRefused
    case .resumed: .resumed
    }
  }
}

internal import CNcurses
internal import Glibc
public import ScreenCore

extension NcursesTerminal {
  /// How long a character or a sequence that broke off may take to go on.
  private static let sequenceMilliseconds: Int32 = 25
  /// How long a paste may stand still before its end mark is given up.
  private static let pasteMilliseconds: Int32 = 3_000
  /// So that an endless stream of input cannot keep the screen from being painted.
  private static let mostInputsAtOnce = 65_536

  /// One poll over input, signals and the descriptors; an idle wait costs nothing. After the end of
  /// the input, told once, only signals and descriptors end it.
  public func wait(descriptors: [Int32], timeoutMilliseconds: Int32?) -> Wakeup {
    let deadline = timeoutMilliseconds.map { Deadline(milliseconds: $0) }
    var wakeup = Wakeup()
    while true {
      let patience = patience
      let heldInput = mayHoldInput
      let remaining = deadline?.remainingMilliseconds ?? -1
      let isImpatient = patience >= 0 && (remaining < 0 || patience < remaining)
      var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      polled.append(pollfd(fd: signalDescriptor, events: Int16(POLLIN), revents: 0))
      polled.append(
        pollfd(fd: inputHasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0))
      let count = poll(&polled, nfds_t(polled.count), isImpatient ? patience : remaining)
      guard count >= 0 || errno == EINTR else { return wakeup }
      if count > 0 {
        wakeup.readyDescriptors = polled.dropLast(2).filter { $0.revents != 0 }.map(\.fd)
        if polled[polled.count - 2].revents != 0 { wakeup.events += takeSignals() }
      }
      let input = count > 0 ? polled[polled.count - 1].revents : 0
      if input != 0 || heldInput { wakeup.events += takeInput(input) }
      if count == 0, isImpatient, !heldInput { wakeup.events += decoder.expire() }
      let isOver = count == 0 && !isImpatient && deadline != nil
      if !wakeup.isTimeout || isOver { return wakeup }
    }
  }

  /// The longest wait before the decoder has to be told that nothing more came; -1 for none.
  private var patience: Int32 {
    if mayHoldInput { return 0 }
    return switch decoder.waiting {
    case .nothing: -1
    case .sequence: Self.sequenceMilliseconds
    case .paste: Self.pasteMilliseconds
    }
  }

  /// Everything that is pending, and whether it was the last there will ever be.
  private func takeInput(_ revents: Int16) -> [InputEvent] {
    var taken = 0
    while taken < Self.mostInputsAtOnce {
      let code = wgetch(inputPad)
      if code == ERR { break }
      taken += 1
      if let input = keys.input(code) { decoder.feed(input) }
    }
    mayHoldInput = taken == Self.mostInputsAtOnce
    var events = decoder.drained()
    let isGone = revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    let hasEnded = taken == 0 && revents & Int16(POLLIN) != 0 && pendingBytes == 0
    guard !mayHoldInput, isGone || hasEnded else { return events }
    // From here on polling stdin would return at once, for ever.
    inputHasEnded = true
    events += decoder.expire()
    events.append(isGone ? .hangUp : .endOfInput)
    return events
  }

  private var pendingBytes: Int32 {
    var count: Int32 = 0
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &count) == 0 ? count : 0
  }
}

/// A moment on the clock that only goes forward.
private struct Deadline {
  private let end: Int64

  init(milliseconds: Int32) {
    end = Self.now + Int64(max(0, milliseconds))
  }

  var remainingMilliseconds: Int32 { Int32(clamping: max(0, end - Self.now)) }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

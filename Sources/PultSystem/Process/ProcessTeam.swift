import Glibc

/// Processes of this very program that get ready, wait for each other, and begin together.
///
/// Standard output says with one byte that a process is ready, standard input with one byte that it
/// is to begin.
public final class ProcessTeam {
  private var processIDs: [pid_t] = []
  private let ready: BytePipe
  private let start: BytePipe

  /// Starts one process for each list of arguments.
  public init(_ lists: [[String]]) throws(FileFailure) {
    ready = try BytePipe()
    start = try BytePipe()
    for arguments in lists { processIDs.append(try spawn(arguments)) }
    // The only writing end left is the processes' own: whoever dies before it is ready is noticed.
    ready.closeWriting()
  }

  deinit {
    // Without a word to begin they end by themselves; none is left behind unnamed.
    start.closeWriting()
    for processID in processIDs {
      kill(processID, SIGTERM)
      _ = Self.wait(processID)
    }
  }

  /// Waits until all are ready and tells them to begin; false where one has ended before.
  public func begin() -> Bool {
    for _ in processIDs where !ready.take() { return false }
    return start.give(processIDs.count)
  }

  /// Waits for the end of all; whether all of them ended well.
  public func end() -> Bool {
    var isWell = true
    for processID in processIDs where Self.wait(processID) != 0 { isWell = false }
    processIDs = []
    return isWell
  }

  /// For a process of a team: says that it is ready and waits for the word; false where none comes.
  public static func awaitBeginning() -> Bool {
    var byte: UInt8 = 1
    return write(1, &byte, 1) == 1 && read(0, &byte, 1) == 1
  }

  private static func wait(_ processID: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  private func spawn(_ arguments: [String]) throws(FileFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, start.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, ready.writing, 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that this process holds back are not held back there.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = (["pult"] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var processID: pid_t = 0
    let program = "/proc/self/exe"
    let code = posix_spawn(&processID, program, &actions, &attributes, words, Glibc.environ)
    guard code == 0 else {
      throw FileFailure(operation: .open, path: program, reason: .system(code))
    }
    return processID
  }
}

/// A pipe for single bytes that mean "now".
private final class BytePipe {
  let reading: Int32
  private(set) var writing: Int32

  init() throws(FileFailure) {
    var ends: [Int32] = [0, 0]
    _ = try SystemCall.check(.open, "pipe") { pipe(&ends) }
    // Copies of the ends are handed out by number; the ends themselves end with the program.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    closeWriting()
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  func take() -> Bool {
    var byte: UInt8 = 0
    var count = 0
    repeat { count = read(reading, &byte, 1) } while count < 0 && errno == EINTR
    return count == 1
  }

  func give(_ count: Int) -> Bool {
    let bytes = [UInt8](repeating: 1, count: count)
    return write(writing, bytes, count) == count
  }
}

import Glibc

/// Tells one run of a program from all others on this machine, so that a draft can be told to
/// belong to a console that still runs: the process id and the moment the process started.
public enum ProcessMark {
  /// The mark of this process; 0 where the system does not say when it started.
  public static func current() -> UInt64 { of(getpid()) ?? 0 }

  /// Whether the process that has the mark still runs. Process ids are used again; a start time
  /// with the same id is not.
  public static func isRunning(_ mark: UInt64) -> Bool {
    let processID = pid_t(mark & identifierMask)
    return mark != 0 && of(processID) == mark
  }

  /// Process ids of Linux have 22 bits at most.
  private static let identifierMask: UInt64 = 0x3F_FFFF

  /// The mark of a process that runs; nil where it does not.
  public static func of(_ processID: Int32) -> UInt64? {
    let text: String
    do throws(FileFailure) {
      text = try FileSystem.readText("/proc/\(processID)/stat")
    } catch {
      return nil
    }
    // The name of the program stands in parentheses and may hold anything, blanks included.
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[end...].split(separator: " ")
    // A process that has ended keeps its entry until its parent asks how; tmux forgets to at times.
    if fields.count > 1, fields[1] == "Z" || fields[1] == "X" { return nil }
    // The start time is the 22nd field of all, the 20th behind the name (proc(5)).
    guard fields.count > 20, let started = UInt64(fields[20]) else { return nil }
    // A process that was killed and not yet waited for runs no more.
    if fields[1] == "Z" || fields[1] == "X" { return nil }
    return started << 22 | (UInt64(processID) & identifierMask)
  }
}

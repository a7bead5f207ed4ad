import Foundation
import Glibc

extension RunningProcess {
  /// Starts a program with three descriptors as its standard ones, all signals at their defaults
  /// and none blocked.
  static func spawn(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String?,
    descriptors: [Int32]
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (standard, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(standard))
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var pid: Int32 = 0
    // The C library's own change of folder is not imported; the shell's keeps the process.
    let changed = ["sh", "-c", "cd -- \"$0\" && exec \"$@\"", folder ?? "", program]
    let program = folder == nil ? program : "/bin/sh"
    let command = folder == nil ? [program] : changed
    let code = withTexts(command + arguments) { words in
      withTexts(variables(changedBy: environment)) { variables in
        posix_spawn(&pid, program, &actions, &attributes, words, variables)
      }
    }
    guard code == 0 else { throw ProcessFailure.notStarted(program: program, errno: code) }
    return pid
  }

  private static func variables(changedBy changes: [String: String]) -> [String] {
    ProcessInfo.processInfo.environment.merging(changes) { _, new in new }
      .filter { !$0.value.isEmpty }
      .map { "\($0.key)=\($0.value)" }
  }

  /// Lends the texts to C as a list that ends with a null pointer.
  private static func withTexts<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

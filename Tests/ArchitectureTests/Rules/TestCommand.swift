/// The README's commands, which `.ci/run` and these tests read from the same marks.
enum TestCommand {
  private static let block = Pattern(
    #"(?s)<!-- (\w+) command -->\s*```sh\n(.*?)\n```"#)

  /// The command that follows `<!-- name command -->`; nil when it is not there exactly once.
  static func named(_ name: String, in readme: String) -> String? {
    let found = block.matches(in: readme).filter { $0.groups[1] == name }
    return found.count == 1 ? found[0].groups[2] : nil
  }
}

/// One line of the journal that is taken out or turned around.
struct Mutation {
  /// What is missing then, for the table.
  var name: String
  /// Below the root of the package.
  var file: String
  var original: String
  /// `{on}` stands for "this mutation is switched on".
  var replacement: String
}

struct MutationFailure: Error, CustomStringConvertible {
  var description: String
}

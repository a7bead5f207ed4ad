/// A change of names that is not durable before its directory was synced.
enum NameChange {
  case made(String, Int)
  case renamed(String, String)
  case removed(String)

  var directory: String {
    switch self {
    case .made(let path, _), .renamed(_, let path), .removed(let path): parent(of: path)
    }
  }
}

func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}

/// All of the simulated disk.
struct SimulatedState {
  var files: [Int: SimulatedFile] = [0: SimulatedFile(isDirectory: true)]
  var names: [String: Int] = ["/": 0]
  var durableNames: [String: Int] = ["/": 0]
  var pending: [NameChange] = []
  var nextInode = 1
  var boot: UInt64 = 1

  mutating func apply(_ change: NameChange, to table: inout [String: Int]) {
    switch change {
    case .made(let path, let inode): table[path] = inode
    case .renamed(let from, let to):
      guard table[from] != nil else { return }
      Self.rename(from, to, in: &table)
    case .removed(let path): table[path] = nil
    }
  }

  /// A directory takes with it what is in it.
  static func rename(_ from: String, _ to: String, in table: inout [String: Int]) {
    for (name, inode) in table where name == from || name.hasPrefix(from + "/") {
      table[name] = nil
      table[to + name.dropFirst(from.count)] = inode
    }
  }

  mutating func synchronizeDirectory(_ path: String) {
    var table = durableNames
    for change in pending where change.directory == path { apply(change, to: &table) }
    durableNames = table
    pending.removeAll { $0.directory == path }
  }

  /// Changes the bytes of a file, in the cache and on the disk.
  mutating func alter(_ path: String, _ change: (inout [UInt8]) -> Void) {
    guard let inode = names[path], var data = files[inode]?.data else { return }
    change(&data)
    files[inode]?.data = data
    files[inode]?.durable = data
    files[inode]?.dirty = []
  }

  func bytes(_ path: String) -> [UInt8]? { names[path].flatMap { files[$0]?.data } }

  /// The segments by name, in order.
  var segments: [String] { names.keys.filter { $0.hasSuffix(".segment") }.sorted() }
}

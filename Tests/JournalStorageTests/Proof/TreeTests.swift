import Testing

@testable import JournalStorage

/// Protects the mathematics of the proofs: what an auditor computes with any program that knows
/// RFC 6962 is what Pult computes.
struct TreeTests {
  /// The inputs and roots of the tests of the Certificate Transparency log.
  private static let inputs: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    Array(0x50...0x57), Array(0x60...0x6F),
  ]
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test func `the roots of the known vectors`() {
    var edge = TreeEdge()
    #expect(
      edge.root.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for (input, root) in zip(Self.inputs, Self.roots) {
      _ = edge.append(TreeHash.leaf(input))
      #expect(edge.root.hexadecimal == root)
    }
  }

  @Test func `the edge of a long tree has the root of a tree computed at once`() {
    var edge = TreeEdge()
    let leaves = NaiveTree.leaves(70_000)
    for leaf in leaves where edge.append(leaf) { _ = edge.carry() }
    #expect(edge.size == 70_000)
    #expect(edge.root == NaiveTree.root(leaves[...]))
  }

  @Test func `inclusion proofs of every leaf in trees of every size`() {
    let leaves = NaiveTree.leaves(300)
    for size in [1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 65, 127, 128, 129, 255, 256, 257, 300] {
      let prover = NaiveTree.prover(leaves, UInt64(size))
      let root = NaiveTree.root(leaves[..<size])
      #expect(prover.root() == root)
      for index in 0..<size {
        let path = prover.inclusion(of: UInt64(index))
        #expect(path == NaiveTree.path(index, leaves[..<size]))
        let isIncluded = TreeCheck.isIncluded(
          leaves[index], at: UInt64(index), of: UInt64(size), path: path, root: root)
        guard isIncluded else {
          Issue.record("leaf \(index) of \(size)")
          return
        }
        let other = TreeCheck.isIncluded(
          leaves[(index + 1) % leaves.count], at: UInt64(index), of: UInt64(size), path: path,
          root: root)
        #expect(!other)
      }
    }
  }

  @Test func `consistency proofs between all sizes up to three hundred`() {
    let leaves = NaiveTree.leaves(300)
    let roots = (0...300).map { NaiveTree.root(leaves[..<$0]) }
    for size in 1...300 {
      let prover = NaiveTree.prover(leaves, UInt64(size))
      for earlier in stride(from: size % 41, through: size, by: 41) {
        let path = prover.consistency(from: UInt64(earlier))
        let before = (UInt64(earlier), roots[earlier])
        let after = (UInt64(size), roots[size])
        guard TreeCheck.isConsistent(before, after, path: path) else {
          Issue.record("\(earlier) in \(size)")
          return
        }
        guard earlier > 0, earlier < size else { continue }
        let forged = (UInt64(earlier), roots[earlier - 1])
        #expect(!TreeCheck.isConsistent(forged, after, path: path))
        #expect(!TreeCheck.isConsistent(before, (UInt64(size), roots[size - 1]), path: path))
        #expect(!TreeCheck.isConsistent(before, after, path: path.dropLast()))
      }
    }
  }

  @Test func `proofs reach over levels of tiles`() {
    let leaves = NaiveTree.leaves(66_000)
    let prover = NaiveTree.prover(leaves, 66_000)
    let root = NaiveTree.root(leaves[...])
    for index in [0, 255, 256, 65_535, 65_536, 65_999] {
      let path = prover.inclusion(of: UInt64(index))
      #expect(
        TreeCheck.isIncluded(leaves[index], at: UInt64(index), of: 66_000, path: path, root: root))
    }
    let path = prover.consistency(from: 65_537)
    let earlier = (UInt64(65_537), NaiveTree.root(leaves[..<65_537]))
    #expect(TreeCheck.isConsistent(earlier, (66_000, root), path: path))
  }

  @Test(arguments: [
    (0, "0/000"), (67, "0/067"), (999, "0/999"), (1000, "0/x001/000"),
    (1_234_067, "0/x001/x234/067"),
  ])
  func `tiles are named as the specification has it`(index: UInt64, name: String) {
    #expect(TilePath.full(0, index) == name)
    #expect(TilePath.partials(0, index) == name + ".p")
  }

  @Test func `Base64 and hexadecimal read back what they write and nothing else`() {
    for length in 0..<70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) }
      #expect(Base64.bytes(Base64.text(bytes)) == bytes)
      #expect(Hexadecimal.bytes(Hexadecimal.of(bytes)) == bytes)
    }
    #expect(Base64.text(Array("foobar".utf8)) == "Zm9vYmFy")
    #expect(Base64.text(Array("fooba".utf8)) == "Zm9vYmE=")
    for bad in ["Zm9", "Zm9=x", "Zm9vYmE", "Zm9vYmF=", "====", "Zg=a", "Zm 9"] {
      #expect(Base64.bytes(bad) == nil, "\(bad)")
    }
    for bad in ["0", "0G", "ABCD"] { #expect(Hexadecimal.bytes(bad) == nil, "\(bad)") }
  }
}

/// A tree as RFC 6962 defines it, recursion by recursion; shares with the product the hash alone.
enum NaiveTree {
  static func leaves(_ count: Int) -> [TreeHash] {
    (0..<count).map { number in
      TreeHash.leaf((0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }
  }

  private static func split(_ count: Int) -> Int {
    var half = 1
    while half * 2 < count { half *= 2 }
    return half
  }

  static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    if leaves.isEmpty { return TreeHash.empty }
    if leaves.count == 1 { return leaves[leaves.startIndex] }
    let middle = leaves.startIndex + split(leaves.count)
    return TreeHash.node(root(leaves[..<middle]), root(leaves[middle...]))
  }

  static func path(_ index: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    if leaves.count == 1 { return [] }
    let middle = leaves.startIndex + split(leaves.count)
    return leaves.startIndex + index < middle
      ? path(index, leaves[..<middle]) + [root(leaves[middle...])]
      : path(index - split(leaves.count), leaves[middle...]) + [root(leaves[..<middle])]
  }

  /// The product's prover over tiles that are cut from the leaves.
  static func prover(_ leaves: [TreeHash], _ size: UInt64) -> TreeProver<Never> {
    var rows = [Array(leaves[..<Int(size)])]
    while let last = rows.last, last.count >= TreeTile.width {
      let full = last.count / TreeTile.width
      rows.append(
        (0..<full).map { root(last[$0 * TreeTile.width..<($0 + 1) * TreeTile.width]) })
    }
    return TreeProver(size: size) { (level, index) throws(Never) in
      let start = Int(index) * TreeTile.width
      return Array(rows[level][start...].prefix(TreeTile.width))
    }
  }
}

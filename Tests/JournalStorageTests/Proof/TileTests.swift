import TestSupport
import Testing

@testable import JournalStorage

/// Protects the promise that tiles are built beside the work, are what the entries give, and that
/// no crash and no failing disk while they are written does harm.
struct TileTests {
  private func desk(_ entries: Int) throws -> (SimulatedDisk, Desk) {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let desk = try Desk("/desk", disk: disk)
    try AnchoredDesk.grow(desk, entries)
    return (disk, desk)
  }

  private func tiles(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for (name, inode) in disk.state.names where name.hasPrefix("/desk/tiles/") {
      guard let file = disk.state.files[inode], !file.isDirectory else { continue }
      found[String(name.dropFirst(12))] = file.data
    }
    return found
  }

  @Test func `tiles on a disk give the edge back, over three levels`() throws {
    let disk = SimulatedDisk()
    try Journal.create(at: "/desk", options: Desk.small, disk: disk)
    let files = ProofFiles(disk: disk, paths: DeskPaths(root: "/desk"))
    var edge = TreeEdge()
    for leaf in NaiveTree.leaves(66_304) where edge.append(leaf) {
      for tile in edge.carry() { try files.write(tile) }
    }
    #expect(try files.fullTiles() == 259)
    #expect(try files.edge(fullTiles: 259) == edge)
    #expect(try files.tile(1, 0)?.count == 256)
    #expect(disk.state.names["/desk/tiles/1/000"] != nil)
    let inode = try #require(disk.state.names["/desk/tiles/0/258"])
    #expect(disk.state.files[inode]?.data.count == 8192)
    #expect(disk.state.files[inode]?.permissions == 0o660)
    disk.state.names["/desk/tiles/0/257"] = nil
    #expect(try files.edge(fullTiles: 259) == nil)
  }

  @Test func `slices build what a checkpoint would, and another process goes on`() throws {
    let (disk, desk) = try desk(700)
    var slices = 0
    while try desk.journal.extendTiles(maximumMilliseconds: 0) {
      slices += 1
      if slices == 8 { break }
    }
    #expect(slices == 8)
    let half = tiles(disk).keys.sorted()
    let other = try Desk("/desk", disk: disk, seed: 2)
    while try other.journal.extendTiles(maximumMilliseconds: 0) { slices += 1 }
    #expect(slices > 12)
    #expect(half.count < 2)
    #expect(tiles(disk).keys.sorted() == ["0/000", "0/001"])
    let signed = try other.journal.signCheckpoint()
    #expect(
      tiles(disk).keys.sorted() == ["0/000", "0/001", "0/002.p/188", "1/000.p/2"])
    try AnchoredDesk.grow(desk, 100)
    #expect(try desk.journal.signCheckpoint().checkpoint.size == 800)
    #expect(
      tiles(disk).keys.sorted() == ["0/000", "0/001", "0/002", "0/003.p/32", "1/000.p/3"])
    #expect(try desk.journal.audit(anchors: [signed]).isSound)
    #expect(try desk.journal.signCheckpoint().checkpoint.size == 800, "nothing new to sign")
  }

  @Test func `while another process maintains, nothing is built and a checkpoint is busy`() throws {
    let (disk, desk) = try desk(300)
    let other = try Desk("/desk", disk: disk, seed: 2)
    #expect(try other.journal.tryLock(LockByte.maintenance))
    #expect(try desk.journal.extendTiles(maximumMilliseconds: 100) == false)
    #expect(tiles(disk).isEmpty)
    #expect(throws: ProofError.self) { try desk.journal.signCheckpoint() }
    other.journal.unlock(LockByte.maintenance)
    #expect(try desk.journal.signCheckpoint().checkpoint.size == 300)
  }

  @Test func `an append writes no tile`() throws {
    let (disk, _) = try desk(600)
    #expect(tiles(disk).isEmpty)
    #expect(!disk.log.contains { $0.contains("tiles/") })
  }

  @Test func `what a checkpoint publishes is there after a power cut`() throws {
    let (disk, desk) = try desk(300)
    _ = try desk.journal.signCheckpoint()
    let published = tiles(disk).keys.filter { $0.contains(".p/") }.sorted()
    #expect(published == ["0/001.p/44", "1/000.p/1"])
    let left = SimulatedDisk(CrashStates(disk.snapshot()).nothingKept)
    #expect(tiles(left).keys.filter { $0.contains(".p/") }.sorted() == published)
    #expect(tiles(left)["0/001.p/44"] == tiles(disk)["0/001.p/44"])
  }

  @Test func `a power cut at any step of a checkpoint is harmless`() throws {
    let (disk, desk) = try desk(300)
    var states: [SimulatedState] = []
    disk.onChange = { [weak disk] _ in
      if let disk { states.append(disk.snapshot()) }
    }
    let first = try desk.journal.signCheckpoint()
    try AnchoredDesk.grow(desk, 5)
    let second = try desk.journal.signCheckpoint()
    disk.onChange = nil
    #expect(states.count > 40)
    var generator = SeededGenerator(seed: 3)
    var explored = 0
    for state in states {
      explored += try CrashStates(state).each(atMost: 6, using: &generator) { left in
        let journal = try Desk("/desk", disk: SimulatedDisk(left), seed: 9).journal
        let found = try journal.audit()
        #expect(found.isSound, "\(found.findings)")
        let signed = try journal.signCheckpoint()
        #expect(signed.checkpoint.size >= 300)
        #expect(try journal.audit(anchors: [signed]).isSound)
      }
    }
    #expect(explored > 150)
    #expect(try desk.journal.audit(anchors: [first, second]).isSound)
  }

  @Test func `a disk that fails at any call of a checkpoint leaves the next one possible`() throws {
    let (below, _) = try desk(300)
    let base = below.snapshot()
    var failing = 1
    while true {
      let under = SimulatedDisk(base)
      let disk = FaultyDisk(under)
      let desk = try Desk("/desk", disk: disk)
      disk.resetCounts()
      disk.fault = failing.isMultiple(of: 2) ? .noSpace : .inputOutput
      disk.failing = failing
      do throws(ProofError) {
        _ = try desk.journal.signCheckpoint()
        if !disk.hasFailed { break }
      } catch {
        guard case .journal = error else { throw error }
      }
      disk.failing = 0
      let other = try Desk("/desk", disk: under, seed: 4)
      #expect(try other.journal.audit().isSound)
      let signed = try other.journal.signCheckpoint()
      #expect(signed.checkpoint.size == 300)
      #expect(try other.journal.audit(anchors: [signed]).isSound)
      failing += 1
    }
    #expect(failing > 40)
  }
}

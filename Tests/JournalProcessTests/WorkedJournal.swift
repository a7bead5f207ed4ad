import Foundation
import JournalStorage
import TestSupport
import Testing

/// The suites in which real processes are killed and stopped. They run one after the other: two at
/// once would measure each other.
@Suite(.serialized) enum ManyProcesses {}

/// A journal that processes work on, and what stands in it afterwards.
final class WorkedJournal {
  /// One entry, as its worker numbered it.
  struct Entry: Equatable {
    let sequence: UInt64
    let stream: UInt64
    let version: UInt32
    let worker: UInt64
    let ordinal: UInt64
    let command: CommandID
  }

  let folder: TemporaryDirectory
  let path: String

  /// - Parameter segmentBytes: how long segments are; small ones change often.
  init(segmentBytes: UInt64? = nil) throws {
    folder = try TemporaryDirectory()
    path = folder.file("desk")
    var options = JournalOptions()
    if let segmentBytes { options.segmentLengths = [segmentBytes] }
    try Journal.create(at: path, options: options)
  }

  /// Starts a worker on this journal.
  func start(
    _ role: String, _ values: [String] = [], path: String? = nil
  ) throws -> RunningProcess {
    try RunningProcess(
      Repository.product("JournalWorker"), [role, path ?? self.path] + values, input: .open)
  }

  static func entries(_ path: String) throws -> [Entry] {
    let journal = try Journal.open(at: path, .readOnly)
    var cursor = JournalCursor.start
    var entries: [Entry] = []
    try journal.read(&cursor) { (frame) throws(Never) in
      frame.forEachEntry { (entry) throws(Never) in
        entries.append(
          Entry(
            sequence: entry.sequence, stream: entry.stream, version: entry.streamVersion,
            worker: entry.facts.loadUnaligned(as: UInt64.self),
            ordinal: entry.facts.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            command: frame.command))
      }
    }
    return entries
  }

  /// The journal against what its workers were told: nothing acknowledged is lost, nothing stands
  /// there twice, every stream is in order, every worker's commands are too.
  @discardableResult
  func expectTrue(to words: [Word], _ story: String) throws -> [Entry] {
    let entries = try Self.entries(path)
    let report = try Journal.open(at: path, .readOnly).verify()
    #expect(report.damage == [], "\(story)")
    #expect(entries.map(\.sequence) == (0..<entries.count).map { UInt64($0) + 1 }, "\(story)")
    #expect(Set(entries.map(\.command)).count == entries.count, "\(story): a command stands twice")
    for (stream, found) in Dictionary(grouping: entries, by: \.stream) {
      let versions = found.map { Int($0.version) }
      #expect(versions == Array(1...found.count), "\(story): stream \(stream)")
    }
    for (worker, found) in Dictionary(grouping: entries, by: \.worker) {
      let ordinals = found.map { Int($0.ordinal) }
      #expect(ordinals == Array(1...found.count), "\(story): worker \(worker)")
    }
    for case .acknowledged(let worker, let ordinal, let sequence, _, _) in words {
      let index = Int(sequence) - 1
      guard entries.indices.contains(index), entries[index].worker == worker,
        entries[index].ordinal == ordinal
      else {
        Issue.record("\(story): worker \(worker) lost its command \(ordinal), \(sequence)")
        return entries
      }
    }
    return entries
  }
}

/// What a worker said in one line.
enum Word: Equatable {
  case acknowledged(
    worker: UInt64, ordinal: UInt64, sequence: UInt64, microseconds: Int, isAgain: Bool)
  case busy(ordinal: UInt64, pid: Int32, milliseconds: Int, command: String)
  case unknown(ordinal: UInt64)
  case poisoned(ordinal: UInt64)
  case failed(String)

  /// Words of all whole lines; "try" is none.
  static func words(of output: String, worker: UInt64) -> [Word] {
    let whole = output.hasSuffix("\n") ? output : output + "cut"
    return whole.split(separator: "\n").dropLast(output.hasSuffix("\n") ? 0 : 1).compactMap {
      let parts = $0.split(separator: " ", maxSplits: 4).map(String.init)
      guard parts.count > 1, let ordinal = UInt64(parts[1]) else {
        return parts.first == "failed" ? .failed(String($0)) : nil
      }
      switch parts[0] {
      case "ack":
        return .acknowledged(
          worker: worker, ordinal: ordinal, sequence: UInt64(parts[2]) ?? 0,
          microseconds: Int(parts[3]) ?? 0, isAgain: parts[4] == "again")
      case "busy":
        return .busy(
          ordinal: ordinal, pid: Int32(parts[2]) ?? 0, milliseconds: Int(parts[3]) ?? 0,
          command: parts[4])
      case "unknown": return .unknown(ordinal: ordinal)
      case "poisoned": return .poisoned(ordinal: ordinal)
      default: return nil
      }
    }
  }
}

extension Sequence where Element == Word {
  /// The last command that was acknowledged.
  var lastAcknowledged: UInt64 {
    reduce(0) { last, word in
      if case .acknowledged(_, let ordinal, _, _, _) = word {
        Swift.max(last, ordinal)
      } else {
        last
      }
    }
  }

  /// What acknowledged appends took, the quickest first.
  var microseconds: [Int] {
    compactMap { word in
      if case .acknowledged(_, _, _, let time, _) = word { time } else { nil }
    }.sorted()
  }

  var failures: [String] {
    compactMap { word in
      if case .failed(let what) = word { what } else { nil }
    }
  }
}

extension RunningProcess {
  /// What it has said so far, as that worker.
  func words(worker: UInt64) -> [Word] { Word.words(of: outputSoFar, worker: worker) }

  /// Waits until the kernel has stopped it.
  func waitUntilStopped(seconds: Double = 20) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
      let status = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
      // The name in brackets may hold anything; the state comes behind it.
      if status.split(separator: ")").last?.hasPrefix(" T") == true { return }
      usleep(1000)
    }
    throw ProcessFailure.late(
      program: "a worker to be stopped", seconds: seconds, output: outputSoFar, errors: errorsSoFar)
  }
}

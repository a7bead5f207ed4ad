import ArgumentParser
import Glibc
import HelpdeskConsole
import HelpdeskDomain
import HelpdeskStore
import JournalStorage
import PultSystem

/// Measures the disk that the desk lies on, in a folder beside the desk that is gone afterwards.
/// The desk itself is not touched.
struct JournalBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how quickly this disk takes appends, beside a bare write and sync.")

  @OptionGroup var options: GlobalOptions
  @Option(help: "table, json or csv.") var format: OutputFormat = .table
  @Option(help: "How often everything is measured; the medians are told.") var rounds = 5

  func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds is 1 to 1000.") }
  }

  func run() throws {
    try Ending.of {
      let workplace = try Workplace(options)
      let language = workplace.language
      let words = BenchWords.of(language)
      let desk = workplace.deskPath
      guard FileSystem.isDirectory(desk) else {
        let trouble = DeskTrouble.missing(path: desk)
        throw CommandFailure(DeskFailure.status(trouble), trouble.sentence(in: language))
      }
      do {
        try measure(desk, words)
      } catch let failure as JournalError {
        throw DeskFailure.failure(.journal(failure), in: language)
      } catch let failure as JournalCallError<Never> {
        guard case .journal(let error) = failure else { throw failure }
        throw DeskFailure.failure(.journal(error), in: language)
      } catch let failure as FileFailure {
        throw Self.failure(failure, in: language)
      } catch DiskBench.Failure.process {
        throw CommandFailure(.ioError, words.workerEnded)
      } catch DiskBench.Failure.interrupted(let signal) {
        throw ExitCode(128 + signal)
      }
    }
  }

  private static func failure(_ failure: FileFailure, in language: Language) -> CommandFailure {
    var trouble = DeskTrouble.inputOutput(path: failure.path, errorNumber: 0)
    if case .system(let number) = failure.reason {
      trouble =
        switch number {
        case EACCES, EPERM: .permission(path: failure.path)
        case EROFS: .readOnly(path: failure.path)
        case ENOSPC, EDQUOT: .fullDisk(path: failure.path)
        default: .inputOutput(path: failure.path, errorNumber: Int(number))
        }
    }
    return CommandFailure(DeskFailure.status(trouble), trouble.sentence(in: language))
  }

  private func measure(_ desk: String, _ words: BenchWords) throws {
    let signals = HeldSignals()
    let folder = try BenchFolder(besides: desk)
    defer { folder.remove() }
    try refuseLittleRoom(folder.path, words)
    let isTable = format == .table
    var printer = ListPrinter(format, columns: isTable ? words.columns : BenchLine.keys)
    try DiskBench(folder: folder, signals: signals, rounds: rounds).rows { row in
      let line = BenchLine(row: row)
      try printer.add(json: line.json, cells: line.cells(words))
    }
    try printer.finish()
  }

  private func refuseLittleRoom(_ path: String, _ words: BenchWords) throws {
    let free: UInt64
    do throws(DiskFault) {
      free = try PosixDisk().space(path).freeBytes
    } catch {
      throw JournalError(error, .open, path: path)
    }
    if free < DiskBench.neededBytes {
      throw CommandFailure(.ioError, words.noRoom(free >> 20, DiskBench.neededBytes >> 20))
    }
  }
}

import Foundation

/// Which decoder is fuzzed: the name of a folder below `Tests/Fuzz/Corpus`.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "segment"
private let journalTarget = FuzzedDesk.Target(rawValue: target)
private let fileTarget = FuzzedFile.Target(rawValue: target)

private let prepared: SimulatedState = {
  do {
    return try FuzzedDesk.prepared()
  } catch {
    preconditionFailure("The desk to be fuzzed cannot be made: \(error)")
  }
}()

private let preparedFiles: FuzzedFile.Prepared = {
  do {
    return try FuzzedFile.prepared()
  } catch {
    preconditionFailure("The desk to be fuzzed cannot be made: \(error)")
  }
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    if let journalTarget {
      try FuzzedDesk.run(journalTarget, bytes, in: prepared)
    } else if let fileTarget {
      try FuzzedFile.run(fileTarget, bytes, in: preparedFiles)
    } else {
      try FuzzedEntry.run(bytes)
    }
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

/// The file as it is written; nil for what is no file.
private let written: [UInt8]? = {
  if let journalTarget { return prepared.bytes(FuzzedDesk.path(journalTarget)) }
  return fileTarget.flatMap { FuzzedFile.sound($0, preparedFiles) }
}()

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// libFuzzer changes the bytes, then their checksums are made true again.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  guard let sound = written else { return mutate(start, count, limit) }
  var length = mutate(start, count, limit)
  if length < min(512, sound.count) {
    // Nothing is found from nothing: begin with the file as it is written.
    length = min(sound.count, limit)
    for place in 0..<length { start[place] = sound[place] }
  }
  var bytes = Array(UnsafeBufferPointer(start: start, count: length))
  if let journalTarget { ChecksumRepair.repair(&bytes, journalTarget, seed: UInt64(seed)) }
  if let fileTarget { ChecksumRepair.repair(&bytes, fileTarget, seed: UInt64(seed)) }
  for (place, byte) in bytes.enumerated() { start[place] = byte }
  return length
}

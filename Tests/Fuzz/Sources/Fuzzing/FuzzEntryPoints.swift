import Foundation

/// Which decoder is fuzzed: the name of a folder below `Tests/Fuzz/Corpus`.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "segment"
private let journalTarget = FuzzedDesk.Target(rawValue: target)

private let prepared: SimulatedState = {
  do {
    return try FuzzedDesk.prepared()
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
    } else {
      try FuzzedEntry.run(bytes)
    }
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// libFuzzer changes the bytes, then their checksums are made true again.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  guard let journalTarget else { return mutate(start, count, limit) }
  var length = mutate(start, count, limit)
  if length < 512, let sound = prepared.bytes(FuzzedDesk.path(journalTarget)) {
    // Nothing is found from nothing: begin with the file as it is written.
    length = min(sound.count, limit)
    for place in 0..<length { start[place] = sound[place] }
  }
  var bytes = Array(UnsafeBufferPointer(start: start, count: length))
  ChecksumRepair.repair(&bytes, journalTarget, seed: UInt64(seed))
  for (place, byte) in bytes.enumerated() { start[place] = byte }
  return length
}

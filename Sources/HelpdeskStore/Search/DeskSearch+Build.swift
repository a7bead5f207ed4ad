/// Reading the journal in slices, after the first paint (DESIGN §5 "Search").
extension DeskSearch {
  /// Reads on for a while.
  ///
  /// - Parameters:
  ///   - maximumMilliseconds: after which no further batch is begun; 5 keeps every key prompt.
  ///   - clock: milliseconds that only grow.
  ///   - readNext: hands over the next batch, some hundred entries, and says whether more follow.
  /// - Returns: whether there is more to read.
  public mutating func build<Failure: Error>(
    maximumMilliseconds: Int, clock: () -> Int64,
    readNext: (inout DeskSearch) throws(Failure) -> Bool
  ) throws(Failure) -> Bool {
    let start = clock()
    while try readNext(&self) {
      if clock() - start >= Int64(maximumMilliseconds) { return true }
    }
    return false
  }

  /// How much of the desk has been read, 0 to 1000 thousandths.
  public func progress(of deskSequence: UInt64) -> Int {
    deskSequence == 0 ? 1000 : Int(min(1000, sequence * 1000 / deskSequence))
  }
}

import HelpdeskDomain
import Testing

/// Protects the reading of CSV (RFC 4180): what a spreadsheet writes is read as it was meant, and
/// what cannot be meant is named with its line.
struct CommaSeparatedReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CommaSeparatedReader(Array(text.utf8))
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.fields) }
    return rows
  }

  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b\n", [["a", "b"]]),
    ("a,,\n,,c\n", [["a", "", ""], ["", "", "c"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"a\r\nb\",\"\"\n", [["a\r\nb", ""]]),
    ("\n\r\na\n\n", [["a"]]),
    ("", []),
    ("=1+1,ü,東京\n", [["=1+1", "ü", "東京"]]),
    (" a , b \n", [[" a ", " b "]]),
  ])
  func `what can be meant is read`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `the line of a record is the one that it begins on`() throws {
    var reader = CommaSeparatedReader(Array("a\n\"b\nc\"\n\nd\n".utf8))
    var lines: [Int] = []
    while let record = try reader.next() { lines.append(record.line) }
    #expect(lines == [1, 2, 5])
  }

  @Test(arguments: [
    ("a\nb\"c\n", CommaSeparatedReader.Fault.strayQuote(line: 2)),
    ("\"a\"b\n", .strayQuote(line: 1)),
    ("a\n\"b\nc", .openQuote(line: 2)),
    ("\"", .openQuote(line: 1)),
  ])
  func `a quote that means nothing is named`(
    text: String, fault: CommaSeparatedReader.Fault
  ) throws {
    #expect(throws: fault) { try rows(text) }
  }

  @Test func `any bytes are read or refused, never a trap`() {
    var seed: UInt64 = 42
    let alphabet = Array("a,\"\r\n\u{FEFF}ü".utf8)
    for _ in 0..<2000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      var reader = CommaSeparatedReader(bytes)
      var records = 0
      do throws(CommaSeparatedReader.Fault) {
        while try reader.next() != nil { records += 1 }
      } catch {
        records += 1
      }
      #expect(records <= bytes.count)
    }
  }
}

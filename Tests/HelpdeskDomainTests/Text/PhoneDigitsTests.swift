import HelpdeskDomain
import Testing

/// Protects the intake line: a caller is found by his number, in any notation.
struct PhoneDigitsTests {
  @Test(arguments: [
    ("+49 40 555 12", "4055512"), ("0049 (40) 555-12", "4055512"), ("040/555 12", "4055512"),
    ("+49 (0)40 555-12", "4055512"), ("(040) 55512", "4055512"), ("+36 1 555 1234", "15551234"),
    ("+46 8-555 123", "8555123"), ("+1 (212) 555-0100", "2125550100"),
    ("+353 1 555 1234", "15551234"),
    ("+7 495 555 12 34", "4955551234"), ("555 12", "55512"), ("", ""), ("Durchwahl", ""),
    ("+", ""), ("00", ""), ("0", ""), ("+4", ""), ("+35", ""),
  ])
  func `a notation has its national digits`(text: String, digits: String) {
    #expect(PhoneDigits(text).text == digits)
  }

  @Test func `numbers match from their end`() {
    let stored = PhoneDigits("+49 40 555 12")
    #expect(stored.matches(PhoneDigits("040 55512")))
    #expect(stored.matches(PhoneDigits("555-12")))
    #expect(PhoneDigits("555-12").matches(stored))
    #expect(!stored.matches(PhoneDigits("555-13")))
    #expect(PhoneDigits("06 1 555 1234").matches(PhoneDigits("1 555 1234")))
  }

  @Test func `Hungary's 06 finds the number with its country, and a German area code too`() {
    let hungarian = PhoneDigits("06 30 123 4567")
    #expect(PhoneDigits("+36 30 123 4567").bytes == hungarian.searched)
    #expect(hungarian.matches(PhoneDigits("+36 30 123 4567")))
    let mannheim = PhoneDigits("0621 555 1234")
    #expect(PhoneDigits("+49 621 555 1234").bytes.suffix(9) == mannheim.searched[...])
    #expect(PhoneDigits("0451-040 555").searched == PhoneDigits("0451-040 555").bytes)
    #expect(PhoneDigits("+49 621 555 1234").searched == PhoneDigits("+49 621 555 1234").bytes)
  }

  @Test func `too few digits match nothing`() {
    #expect(!PhoneDigits("+49 40 555 12").matches(PhoneDigits("12")))
    #expect(PhoneDigits("+49 40 555 12").matches(PhoneDigits("12"), atLeast: 2))
    #expect(!PhoneDigits("").matches(PhoneDigits(""), atLeast: 0))
  }

  @Test(arguments: [
    ("040/555 12", true), ("+49 (40) 555-12", true), ("555", true), ("12", false),
    ("INC0000123", false), ("LP-450", false), ("", false), ("---", false),
  ])
  func `what can be meant as a number looks like one`(text: String, expected: Bool) {
    #expect(PhoneDigits.looksLikeNumber(text) == expected)
  }
}

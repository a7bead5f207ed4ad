/// A fact of an entry that a column is about, as it was read from bytes and before it is folded.
///
/// It borrows: a text is valid as long as the bytes that it stands in. Small and without
/// references, so that a batch of them lies on the stack.
@frozen
public struct Fact {
  /// The permanent number of the field.
  public let field: UInt16
  /// Whether the value is a text.
  public let isText: Bool
  /// A number, milliseconds, a flag (0 or 1), a record's raw value; a text's length in bytes.
  public let integer: Int64
  @usableFromInline let start: UnsafeRawPointer?

  /// A value that is no text; 0 where there is none.
  @inlinable @inline(__always)
  public init(field: UInt16, integer: Int64) {
    self.field = field
    isText = false
    self.integer = integer
    start = nil
  }

  /// A text where it stands.
  @inlinable @inline(__always)
  public init(field: UInt16, text start: UnsafeRawPointer, count: Int) {
    self.field = field
    isText = true
    integer = Int64(count)
    self.start = start
  }

  /// The bytes of a text.
  public var text: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: isText ? Int(integer) : 0)
  }
}

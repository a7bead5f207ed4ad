/// What a caller may choose about a journal; none of it is part of the format.
public struct JournalOptions: Sendable {
  /// Named to those who wait for the append lock, such as "pult incident new".
  public var commandName: String
  /// Lengths of segments, ascending (DESIGN §5: 1, 4, 16, 64 MiB).
  public var segmentLengths: [UInt64]
  public var lockWaitMilliseconds: Int64
  /// How many frames back a retry is recognized.
  public var rememberedCommands: Int
  public var readBufferBytes: Int

  public init(
    commandName: String = "pult",
    segmentLengths: [UInt64] = [1 << 20, 4 << 20, 16 << 20, 64 << 20],
    lockWaitMilliseconds: Int64 = 2000, rememberedCommands: Int = 65_536,
    readBufferBytes: Int = 256 << 10
  ) {
    self.commandName = commandName
    self.segmentLengths = segmentLengths
    self.lockWaitMilliseconds = lockWaitMilliseconds
    self.rememberedCommands = rememberedCommands
    self.readBufferBytes = readBufferBytes
  }
}

/// Whether frames may be appended, and if not, why.
public enum JournalAccess: Equatable, Sendable {
  case readWrite
  case readOnly(ReadOnlyReason)
}

/// Why a desk that was to be written is only read.
public enum ReadOnlyReason: Equatable, Sendable {
  case asked
  /// The files may not be written by this user.
  case permission
  /// A newer Pult wrote here; this one reads, but cannot vouch for what it would write.
  case newerVersion
  /// Acknowledged data is damaged; nothing is written until it is repaired.
  case damaged
}

/// What the caller should say once.
public enum JournalWarning: Equatable, Sendable {
  /// The desk lies on a memory file system and is gone with the power.
  case memoryFileSystem
  /// Frames that nobody acknowledged were cut off and kept in `torn/` under this name.
  case tornTail(String)
  /// The desk was copied or moved. Where its original is still used, both have the same identity
  /// and are no longer the same desk.
  case copied
}

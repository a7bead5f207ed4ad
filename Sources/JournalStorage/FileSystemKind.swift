/// File systems on which a desk is refused, or taken with a warning (DESIGN §5).
public enum FileSystemKind: Equatable, Sendable {
  case nfs, smb, nineP, afs, fuse, fat
  /// Taken with a warning: gone with the power.
  case memory
  case local

  public init(_ identity: FileSystemIdentity) {
    switch identity.magic {
    case 0x6969: self = .nfs
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: self = .smb
    case 0x0102_1997: self = .nineP
    case 0x5346_414F, 0x6B41_4653: self = .afs
    // fuseblk sits on a block device and behaves like a local disk; plain FUSE may be anything.
    case 0x6573_5546: self = identity.deviceMajor == 0 ? .fuse : .local
    case 0x4D44, 0x2011_BAB0: self = .fat
    case 0x0102_1994: self = .memory
    default: self = .local
    }
  }

  var isRefused: Bool { self != .local && self != .memory }
}

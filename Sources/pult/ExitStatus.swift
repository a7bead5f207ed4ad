/// What the shell is told (DESIGN §7; sysexits.h).
enum ExitStatus: Int32, Error {
  case done = 0
  case usage = 64
  case refused = 65
  case notFound = 66
  case poisoned = 69
  case damaged = 72
  case cannotCreate = 73
  case ioError = 74
  case busy = 75
  case notAllowed = 77
}

/// Why the rules of a time zone cannot be had.
public enum ZoneFailure: Error, Equatable {
  /// None of these folders exists: the package `tzdata` is not installed.
  case noZoneFiles(folders: [String])
  /// There are zone files, but none of this name.
  case unknownZone(String)
  /// No name of a zone: it is empty, absolute or leads out of the folder.
  case badName(String)
  /// The file is no zone file, or not whole.
  case badZoneFile(path: String)
  case file(FileFailure)
}

/// Where things live on this machine (DESIGN §5, last lines; XDG Base Directory Specification).
public struct ConfigurationPaths: Equatable, Sendable {
  /// The configuration file; it need not exist.
  public let configurationFile: String
  /// Drafts, history and logs.
  public let stateDirectory: String
  /// The desk when neither an option nor the environment names one.
  public let defaultDesk: String
  /// The desk that `$PULT_DESK` names.
  public let environmentDesk: String?

  /// - Parameter home: the home directory; without one the paths begin at the root, where a write
  ///   will fail with its own failure.
  public init(environment: ProcessEnvironment, home: String?) {
    let home = home ?? ""
    func base(_ variable: String, _ usual: String) -> String {
      // The specification calls a relative path invalid and wants it ignored.
      if let set = environment[variable], set.hasPrefix("/") { return set }
      return home + usual
    }
    configurationFile = base("XDG_CONFIG_HOME", "/.config") + "/pult/config.toml"
    stateDirectory = base("XDG_STATE_HOME", "/.local/state") + "/pult"
    defaultDesk = base("XDG_DATA_HOME", "/.local/share") + "/pult/desk"
    environmentDesk = environment["PULT_DESK"]
  }

  /// The desk to open: what `--desk` says, else `$PULT_DESK`, else what the configuration file
  /// says, else the default one (DESIGN §7). A variable is nearer to the command than a file.
  public func desk(option: String?, configured: String? = nil) -> String {
    option ?? environmentDesk ?? configured ?? defaultDesk
  }

  public var draftsDirectory: String { stateDirectory + "/drafts" }
}

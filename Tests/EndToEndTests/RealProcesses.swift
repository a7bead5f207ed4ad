import Testing

/// The suites in which real programs are killed, timed and counted. They run one after the other:
/// two at once would measure each other.
@Suite(.serialized) enum RealProcesses {}

// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built with the same settings: a warning is an error, an existential says
/// `any`, an import is internal unless it is part of the public face.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "pult",
  products: [
    .executable(name: "pult", targets: ["pult"]),
    // The public faces that the benchmarks measure; see Tests/Benchmarks.
    .library(name: "HelpdeskStore", targets: ["HelpdeskStore"]),
    .library(name: "DeskSample", targets: ["DeskSample"]),
    .library(name: "JournalStorage", targets: ["JournalStorage"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Three leaves that know nothing of each other: meaning, bytes, cells.
    .target(name: "HelpdeskDomain", swiftSettings: strict),
    .target(name: "CPlatform"),
    .target(
      name: "JournalStorage", dependencies: ["CPlatform", crypto], swiftSettings: strict),
    .target(name: "ScreenCore", swiftSettings: strict),

    // What joins two leaves.
    .target(
      name: "HelpdeskStore", dependencies: ["HelpdeskDomain", "JournalStorage", crypto],
      swiftSettings: strict),
    .target(
      name: "HelpdeskConsole", dependencies: ["HelpdeskDomain", "ScreenCore"],
      swiftSettings: strict),
    .target(name: "DeskSample", dependencies: ["HelpdeskDomain"], swiftSettings: strict),

    // The machine: the terminal, the zone files, drafts, configuration paths, processes.
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "ScreenNcurses", dependencies: ["CNcurses", "ScreenCore"], swiftSettings: strict),
    .target(
      name: "PultSystem", dependencies: ["CPlatform", "HelpdeskDomain"], swiftSettings: strict),

    // The composition root: it wires and holds no rule.
    .executableTarget(
      name: "pult",
      dependencies: [
        "DeskSample", "HelpdeskConsole", "HelpdeskDomain", "HelpdeskStore", "JournalStorage",
        "PultSystem", "ScreenCore", "ScreenNcurses", arguments, configuration,
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CPlatform"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "HelpdeskDomainTests", dependencies: ["HelpdeskDomain", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "JournalStorageTests", dependencies: ["CPlatform", "JournalStorage", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
    // Tests of many processes: a program that they kill and stop.
    .executableTarget(
      name: "JournalWorker", dependencies: ["JournalStorage"], path: "Tests/JournalWorker",
      swiftSettings: strict),
    .testTarget(
      name: "JournalProcessTests",
      dependencies: ["JournalStorage", "JournalWorker", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HelpdeskStoreTests",
      dependencies: [
        "DeskSample", "HelpdeskDomain", "HelpdeskStore", "JournalStorage", "TestSupport",
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "DeskSampleTests", dependencies: ["DeskSample", "HelpdeskDomain", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenCoreTests", dependencies: ["CNcurses", "ScreenCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "HelpdeskConsoleTests",
      dependencies: ["HelpdeskConsole", "HelpdeskDomain", "ScreenCore", "TestSupport"],
      exclude: [
        "Alarms/Snapshots", "Card/Snapshots", "Conflict/Snapshots", "Mask/Snapshots",
        "Masters/Snapshots", "Order/Snapshots", "Snapshots", "Status/Snapshots", "Why/Snapshots",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PultSystemTests", dependencies: ["HelpdeskDomain", "PultSystem", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["pult", "CPlatform", "TestSupport"],
      swiftSettings: strict),
  ]
)

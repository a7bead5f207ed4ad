// swift-tools-version: 6.2
import PackageDescription

/// The decoders under libFuzzer, a package of its own; `Tests/Fuzz/run` builds and starts it. What
/// the tests use as well is linked from their folders.
let package = Package(
  name: "pult-fuzz",
  products: [.library(name: "Fuzzing", type: .static, targets: ["Fuzzing"])],
  dependencies: [.package(name: "pult", path: "../..")],
  targets: [
    .target(name: "TestSupport", swiftSettings: [.swiftLanguageMode(.v6)]),
    .target(
      name: "Fuzzing",
      dependencies: [
        "TestSupport",
        .product(name: "JournalStorage", package: "pult"),
        .product(name: "HelpdeskStore", package: "pult"),
        .product(name: "DeskSample", package: "pult"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

/// The measurements, a package of its own so that the product does not depend on them.
let package = Package(
  name: "pult-benchmarks",
  dependencies: [.package(name: "pult", path: "../..")],
  targets: [
    .executableTarget(
      name: "performance",
      dependencies: [
        .product(name: "DeskSample", package: "pult"),
        .product(name: "HelpdeskStore", package: "pult"),
        .product(name: "JournalStorage", package: "pult"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)

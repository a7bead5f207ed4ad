// swift-tools-version: 6.2
import PackageDescription

/// The measurements, a package of its own so that the product does not depend on them.
let package = Package(
  name: "pult-benchmarks",
  dependencies: [
    .package(name: "pult", path: "../.."),
    // For the raw reference of `verify`: the same hash over the same bytes.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .executableTarget(
      name: "performance",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "DeskSample", package: "pult"),
        .product(name: "HelpdeskStore", package: "pult"),
        .product(name: "JournalStorage", package: "pult"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)

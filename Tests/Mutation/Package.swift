// swift-tools-version: 6.2
import PackageDescription

/// Takes out each sync and each check of the journal in turn and says which test notices; a package
/// of its own, so that the product does not depend on it.
let package = Package(
  name: "pult-mutation",
  targets: [
    .executableTarget(
      name: "mutation",
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)

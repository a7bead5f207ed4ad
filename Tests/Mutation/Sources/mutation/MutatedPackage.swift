import Foundation

/// A copy of the journal and its tests in which every mutation is there and one at a time is
/// switched on, so that it is built once.
struct MutatedPackage {
  let root: String
  private let source: String

  /// - Parameter source: the root of the package.
  init(of source: String) throws {
    self.source = source
    root = "\(source)/.build-mutation/package"
    for folder in [
      "Sources/CPlatform", "Sources/JournalStorage", "Tests/TestSupport",
      "Tests/JournalStorageTests", "Tests/Mutation", "Tests/Fuzz", "Docs",
    ] {
      try copy(folder)
    }
    try manifest.write(toFile: "\(root)/Package.swift", atomically: true, encoding: .utf8)
    try switchboard.write(
      toFile: "\(root)/Sources/JournalStorage/Platform/Mutant.swift", atomically: true,
      encoding: .utf8)
  }

  private func copy(_ folder: String) throws {
    guard FileManager.default.fileExists(atPath: "\(source)/\(folder)") else { return }
    let target = "\(root)/\(folder)"
    if FileManager.default.fileExists(atPath: target) {
      try FileManager.default.removeItem(atPath: target)
    }
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(source)/\(folder)", toPath: target)
  }

  /// Puts the mutations into the copy; the place in the list, from 1, is the switch.
  func apply(_ mutations: [Mutation]) throws {
    for (place, mutation) in mutations.enumerated() {
      let path = "\(root)/\(mutation.file)"
      var text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = mutation.replacement.replacingOccurrences(
        of: "{on}", with: "Mutant.isOn(\(place + 1))")
      if let line = Int(mutation.original) {
        var lines = text.components(separatedBy: "\n")
        lines[line - 1] = changed
        text = lines.joined(separator: "\n")
      } else {
        guard text.components(separatedBy: mutation.original).count == 2 else {
          throw MutationFailure(
            description: "\(mutation.name): \(mutation.file) does not hold its text once")
        }
        text = text.replacingOccurrences(of: mutation.original, with: changed)
      }
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  private var switchboard: String {
    """
    import Glibc

    /// Which mutation is switched on.
    enum Mutant {
      private static let number = getenv("PULT_MUTANT").map { Int(atol($0)) } ?? 0

      @inline(never)
      static func isOn(_ place: Int) -> Bool { place == number }
    }

    """
  }

  private var manifest: String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let settings: [SwiftSetting] = [
      .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
    let package = Package(
      name: "mutated",
      dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
      targets: [
        .target(name: "CPlatform"),
        .target(
          name: "JournalStorage",
          dependencies: ["CPlatform", .product(name: "Crypto", package: "swift-crypto")],
          swiftSettings: settings),
        .target(
          name: "TestSupport", dependencies: ["CPlatform"], path: "Tests/TestSupport",
          swiftSettings: settings),
        .testTarget(
          name: "JournalStorageTests",
          dependencies: [
            "CPlatform", "JournalStorage", "TestSupport",
            .product(name: "Crypto", package: "swift-crypto"),
          ], swiftSettings: settings),
      ]
    )

    """
  }
}

// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target shares.
let common: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// Settings for targets that never touch C memory: unsafe code is a build error.
let pure: [SwiftSetting] = common + [.strictMemorySafety()]

/// A module of values, a language or a stage that touches no C memory.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: pure)
}

/// The tests of one module; goldens and cases lie beside them and are read through `#filePath`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: ["Cases"],
    swiftSettings: common
  )
}

let package = Package(
  name: "zongjie",
  products: [
    .library(name: "ZongjieKit", targets: ["ZongjieKit"]),
    .executable(name: "zongjie", targets: ["ZongjieCommand"]),
  ],
  // One door each, see ARCHITECTURE.md. Exact versions, as Package.resolved is not committed.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C headers
    .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CFreeType",
      pkgConfig: "freetype2",
      providers: [.apt(["libfreetype-dev"])]
    ),
    .systemLibrary(
      name: "CHarfBuzz",
      pkgConfig: "harfbuzz-subset",
      providers: [.apt(["libharfbuzz-dev"])]
    ),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CDeflate",
      pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"])]
    ),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    // values
    module("Diagnostics"),
    module("Nodes", ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    module("Facts", ["Diagnostics", .product(name: "BigInt", package: "BigInt")]),
    module("Documents", ["Facts", "Diagnostics"]),
    module("Drawings"),
    // languages
    module("Expressions", ["Facts", "Diagnostics"]),
    module("Phrasing", ["Expressions", "Facts", "Nodes", "Diagnostics"]),
    // stages
    module("DataLoading", ["Facts", "Nodes", "Diagnostics"]),
    module("Calculating", ["Phrasing", "Expressions", "Facts", "Nodes", "Diagnostics"]),
    module(
      "Templating",
      ["Phrasing", "Expressions", "Documents", "Facts", "Nodes", "Diagnostics"]
    ),
    module("Auditing", ["Phrasing", "Expressions", "Documents", "Facts", "Diagnostics"]),
    module("Charting", ["Phrasing", "Documents", "Drawings", "Facts", "Diagnostics"]),
    .target(
      name: "TextShaping",
      dependencies: ["Drawings", "CHarfBuzz"],
      swiftSettings: common
    ),
    module("Typesetting", ["Documents", "Drawings", "Facts", "Diagnostics"]),
    .target(
      name: "CairoRendering",
      dependencies: ["Drawings", "CCairo", "CFreeType"],
      swiftSettings: common
    ),
    .target(name: "PDFWriting", dependencies: ["Drawings", "CDeflate"], swiftSettings: common),
    .target(name: "PDFProtecting", dependencies: ["CQPDF"], swiftSettings: common),
    .target(name: "Hashing", dependencies: ["CCrypto"], swiftSettings: common),
    // assembly and program
    .target(
      name: "ZongjieKit",
      dependencies: [
        "Auditing", "CMalloc", "CairoRendering", "Calculating", "Charting", "DataLoading",
        "Diagnostics", "Documents", "Drawings", "Expressions", "Facts", "Hashing", "Nodes",
        "PDFProtecting", "PDFWriting", "Phrasing", "Templating", "TextShaping", "Typesetting",
      ],
      swiftSettings: common
    ),
    .executableTarget(
      name: "ZongjieCommand",
      dependencies: [
        "ZongjieKit", "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: pure
    ),
    // tests
    .target(
      name: "TestSupport",
      dependencies: ["Charting", "Diagnostics", "Documents", "Drawings"],
      path: "Tests/TestSupport",
      swiftSettings: common
    ),
    .target(
      name: "PageSupport",
      dependencies: ["Drawings", "TextShaping"],
      path: "Tests/PageSupport",
      swiftSettings: common
    ),
    .target(
      name: "SampleSupport",
      dependencies: [
        "Calculating", "DataLoading", "Diagnostics", "Documents", "Facts", "Nodes", "Phrasing",
        "Templating",
      ],
      path: "Tests/SampleSupport",
      swiftSettings: common
    ),
    tests(of: "Diagnostics"),
    tests(of: "Nodes", ["Diagnostics"]),
    tests(of: "Facts", ["Diagnostics"]),
    tests(of: "Documents", ["Facts", "Diagnostics"]),
    tests(of: "Drawings"),
    tests(of: "Expressions", ["Facts", "Diagnostics"]),
    tests(of: "Phrasing", ["Expressions", "Facts", "Nodes", "Diagnostics"]),
    tests(of: "DataLoading", ["Facts", "Nodes", "Diagnostics"]),
    tests(
      of: "Calculating",
      ["DataLoading", "Phrasing", "Expressions", "Facts", "Nodes", "Diagnostics"]
    ),
    tests(
      of: "Templating",
      [
        "Calculating", "DataLoading", "Phrasing", "Expressions", "Documents", "Facts", "Nodes",
        "Diagnostics", "SampleSupport",
      ]
    ),
    tests(
      of: "Auditing",
      [
        "Calculating", "DataLoading", "Templating", "Phrasing", "Documents", "Facts", "Nodes",
        "Diagnostics", "SampleSupport",
      ]
    ),
    tests(
      of: "Charting",
      ["Phrasing", "Documents", "Drawings", "Facts", "Nodes", "Diagnostics"]
    ),
    tests(of: "TextShaping", ["PageSupport", "Drawings"]),
    tests(
      of: "Typesetting",
      ["TextShaping", "Documents", "Drawings", "Facts", "Diagnostics", "Nodes"]
    ),
    tests(of: "CairoRendering", ["PageSupport", "TextShaping", "Drawings"]),
    tests(of: "PDFWriting", ["CairoRendering", "PageSupport", "TextShaping", "Drawings"]),
    tests(of: "PDFProtecting"),
    tests(of: "Hashing"),
    tests(
      of: "ZongjieKit",
      ["Templating", "Charting", "Documents", "Drawings", "Facts", "Nodes", "Diagnostics"]
    ),
    tests(of: "ZongjieCommand"),
  ],
  swiftLanguageModes: [.v6]
)

import Diagnostics
import Foundation
import Nodes
import Testing

/// A type of claim with the template lines that say it.
///
/// The files of Cases/说法 hold them, one file a family. Source: claims.md, part 1.
struct ClaimType: Sendable, CustomTestStringConvertible {
  /// As the specification names it, such as chg.yoy.
  let id: String
  /// What it claims and when which variant appears, for clerks.
  let remark: String
  /// Every variant that must have a case.
  let variants: [String]
  let recipes: [ClaimRecipe]

  var testDescription: String { id }
}

/// One template line and what it prints for several organisations.
struct ClaimRecipe: Sendable {
  let template: String
  /// What is different from the workspace: 报告期, and keys of 设置.
  let settings: [(key: String, value: String)]
  let cases: [ClaimCase]
}

/// What a template line prints where a variant holds.
struct ClaimCase: Sendable, CustomTestStringConvertible {
  let type: String
  let variant: String
  let organization: String
  let template: String
  let settings: [(key: String, value: String)]
  /// Nil where there is no text, for an error.
  let text: String?
  /// Codes of warnings and errors, each once.
  let codes: [String]

  var testDescription: String { "\(type) \(variant) \(organization)" }
}

/// The files of Cases/说法 as values.
enum ClaimTypes {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  struct Family: Sendable {
    /// As the chapter prints it, such as 一、总量.
    let title: String
    let types: [ClaimType]
  }

  static let families: [Family] = {
    let place = folder.appending(path: "说法")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      node("说法/" + name).map { family($0) }
    }
  }()

  static let types = families.flatMap(\.types)
  static let cases = types.flatMap(\.recipes).flatMap(\.cases)

  /// A YAML file of Cases; nil with a test failure if it cannot be read.
  static func node(_ path: String) -> Node? {
    var log = DiagnosticLog()
    let text = (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
    let node = parseYAML(SourceText(name: path, text: text), log: &log)
    if log.hasErrors { Issue.record("\(log.diagnostics.map { renderText($0) })") }
    return node
  }

  private static func family(_ node: Node) -> Family {
    let types = node.entries.filter { $0.key.text != "题" }.map { entry in
      ClaimType(
        id: entry.key.text ?? "",
        remark: entry.value["说明"]?.text ?? "",
        variants: entry.value["变体"]?.items.compactMap(\.text) ?? [],
        recipes: entry.value["写法"]?.items.map { recipe($0, of: entry.key.text ?? "") } ?? []
      )
    }
    return Family(title: node["题"]?.text ?? "", types: types)
  }

  private static func recipe(_ node: Node, of type: String) -> ClaimRecipe {
    let template = node["写"]?.text ?? ""
    let settings = node["设置"]?.entries.map { ($0.key.text ?? "", $0.value.text ?? "") } ?? []
    let cases = node["印"]?.items.map { item in
      ClaimCase(
        type: type,
        variant: item["变体"]?.text ?? "",
        organization: item["机构"]?.text ?? "",
        template: template,
        settings: settings,
        text: item["文"]?.text,
        codes: item["报"]?.items.compactMap(\.text) ?? []
      )
    }
    return ClaimRecipe(template: template, settings: settings, cases: cases ?? [])
  }
}

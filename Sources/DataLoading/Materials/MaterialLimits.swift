import Diagnostics
import Facts
import Nodes

/// How many characters a text of 素材 may have (素材.字数), by 类.
struct MaterialLimits {
  /// A text becomes one clause of a sentence with others; beyond seven lines of 28 characters
  /// (GB/T 9704-2012, 5.2.2) nobody finds the end of that sentence again.
  static let usual = 200

  private var whole = Self.usual
  private var bySlot: [String: Int] = [:]

  /// Reads `字数: 120` or `字数: {做法: 60, 问题: 120}`; the usual one for what is not named.
  init(_ node: Node?, log: inout DiagnosticLog) {
    guard let node else { return }
    if node.entries.isEmpty {
      whole = Self.count(node, log: &log) ?? whole
      return
    }
    for entry in node.entries {
      guard let slot = entry.key.text, let count = Self.count(entry.value, log: &log) else {
        continue
      }
      bySlot[slot] = count
    }
  }

  private static func count(_ node: Node, log: inout DiagnosticLog) -> Int? {
    if let text = node.text, let count = Int(text), count > 0 { return count }
    log.add(.materialLimitUnreadable(node))
    return nil
  }

  /// W413 for a text that is longer; a tag counts as the few characters that it prints.
  func check(_ material: Material, _ organizations: Organizations, log: inout DiagnosticLog) {
    let limit = bySlot[material.slot] ?? whole
    let count = material.text.text.lengthAsPrinted
    guard count > limit else { return }
    log.add(
      .materialTooLong(
        material,
        count: count,
        limit: limit,
        of: organizations[material.organization].name
      )
    )
  }
}

extension String {
  /// Characters outside `{{ }}`, and for each tag those of a number with its unit.
  fileprivate var lengthAsPrinted: Int {
    var count = 0
    var rest = self[...]
    while let open = rest.firstRange(of: "{{"), let close = rest.firstRange(of: "}}"),
      open.upperBound <= close.lowerBound
    {
      // 1408.00万元 has nine characters, 32.33% six.
      count += rest[..<open.lowerBound].count + 8
      rest = rest[close.upperBound...]
    }
    return count + rest.count { !$0.isWhitespace }
  }
}

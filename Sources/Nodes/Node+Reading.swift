package import Diagnostics

extension Node {
  /// Reports every key that is not among the known ones (S130), with the nearest.
  ///
  /// - Parameters:
  ///   - keys: the known keys.
  ///   - told: keys of which the caller says something better.
  ///   - owner: what has the keys, for the message: 数据源“代办月报”.
  ///   - log: takes the findings.
  package func checkKeys(
    _ keys: [String],
    besides told: [String] = [],
    of owner: String,
    log: inout DiagnosticLog
  ) {
    for entry in entries {
      guard let key = entry.key.text, !keys.contains(key), !told.contains(key) else { continue }
      log.add(.unknownKey(entry.key, key, of: owner, known: keys))
    }
  }

  /// The text of a required key; reports one that is missing or no text (S130).
  package func requiredText(
    _ key: String,
    of owner: String,
    log: inout DiagnosticLog
  ) -> String? {
    guard let node = required(key, of: owner, log: &log) else { return nil }
    guard let text = node.text, !text.isEmpty else {
      log.add(.wrongKind(node, key, expected: "一段文字"))
      return nil
    }
    return text
  }

  /// The text of a key that may be left out; reports one that is no text (S130).
  package func optionalText(_ key: String, log: inout DiagnosticLog) -> String? {
    guard let node = self[key], !node.isEmpty else { return nil }
    if node.text == nil { log.add(.wrongKind(node, key, expected: "一段文字")) }
    return node.text
  }

  /// The value of a required key; reports one that is missing (S130).
  package func required(_ key: String, of owner: String, log: inout DiagnosticLog) -> Node? {
    guard let node = self[key], !node.isEmpty else {
      // A key reported as mistyped for this one is the cause; its absence is no second finding.
      if !isMistyped(key, in: log) {
        log.add(.missingKey(key, of: owner, at: self.key(key) ?? self))
      }
      return nil
    }
    return node
  }

  /// Whether a key that was reported as unknown is probably this one.
  private func isMistyped(_ key: String, in log: DiagnosticLog) -> Bool {
    entries.contains { entry in
      guard let typed = entry.key.text, NearMiss.closest(to: typed, among: [key]) == [key] else {
        return false
      }
      return log.diagnostics.contains { finding in
        finding.code == "S130" && finding.labels.first?.span == entry.key.span
      }
    }
  }

  /// The texts of a list; a single text stands for a list of one.
  ///
  /// Anything else is reported (S130) and left out.
  package func texts(of key: String, log: inout DiagnosticLog) -> [String] {
    guard let node = self[key], !node.isEmpty else { return [] }
    if let text = node.text { return [text] }
    guard case .list(let items) = node.kind else {
      log.add(.wrongKind(node, key, expected: "一个列表"))
      return []
    }
    return items.compactMap { item in
      if item.text == nil { log.add(.wrongKind(item, key, expected: "一段文字")) }
      return item.text
    }
  }

  /// The entries of a key that must hold a mapping; empty if it is left out.
  package func mapping(of key: String, log: inout DiagnosticLog) -> [Entry] {
    guard let node = self[key], !node.isEmpty else { return [] }
    guard case .mapping(let entries) = node.kind else {
      log.add(.wrongKind(node, key, expected: "一组“键: 值”"))
      return []
    }
    return entries
  }

  /// A choice of words, such as 是 or 否; reports any other (S130).
  package func choice<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    of words: Word.Type,
    log: inout DiagnosticLog
  ) -> Word? where Word.RawValue == String {
    guard let text = optionalText(key, log: &log), let node = self[key] else { return nil }
    if let word = Word(rawValue: text) { return word }
    log.add(.unknownChoice(node, key, text, known: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// 是 or 否; reports any other (S130).
  package func truth(_ key: String, log: inout DiagnosticLog) -> Bool? {
    guard let text = optionalText(key, log: &log), let node = self[key] else { return nil }
    switch text {
    case "是": return true
    case "否": return false
    default:
      log.add(.unknownChoice(node, key, text, known: ["是", "否"]))
      return nil
    }
  }

  /// A whole number, zero or more; reports any other text (S130).
  package func wholeNumber(_ key: String, log: inout DiagnosticLog) -> Int? {
    guard let text = optionalText(key, log: &log), let node = self[key] else { return nil }
    if let number = Int(text), number >= 0 { return number }
    log.add(.wrongKind(node, key, expected: "一个整数"))
    return nil
  }
}

import Diagnostics
import Facts

/// Names of organisations as a typed text may write them, to find those that are none.
///
/// A name that looks like one ends as the printed forms of some level do (神木县局: 县局) and differs
/// from a form in one character, or stands between marks and is no form at all.
/// Source: language.md 1.1.7.
struct UnitNames {
  private let forms: Set<String>
  /// 县局, 市局, 市邮政局: what comes behind a name, its last character included where it is short.
  private let endings: Set<String>

  init(_ organizations: Organizations) {
    var forms = Set(organizations.aliases.keys)
    var endings: Set<String> = []
    for organization in organizations.all {
      forms.formUnion([organization.name, organization.shortName, organization.fullName])
      for form in [organization.shortName, organization.fullName]
      where form.hasPrefix(organization.name) && form != organization.name {
        let suffix = String(form.dropFirst(organization.name.count))
        endings.insert(suffix.count > 1 ? suffix : organization.name.suffix(1) + suffix)
      }
    }
    self.forms = forms
    self.endings = endings
  }

  /// A name that is none, with the forms that may be meant.
  struct Unknown {
    /// UTF-8 offsets in the text.
    let range: Range<Int>
    let name: String
    let near: [String]
  }

  /// In the order of the text.
  func unknown(in text: String) -> [Unknown] {
    let characters = Array(text)
    var found: [Unknown] = []
    for end in characters.indices.map({ $0 + 1 }) {
      let head = String(characters[..<end])
      guard endings.contains(where: head.hasSuffix), !forms.contains(where: head.hasSuffix),
        let unknown = unknown(endingAt: end, of: characters)
      else { continue }
      found.append(unknown)
    }
    return found
  }

  private func unknown(endingAt end: Int, of characters: [Character]) -> Unknown? {
    let ending =
      endings.filter { String(characters[..<end]).hasSuffix($0) }
      .max { $0.count < $1.count } ?? ""
    // The longest first: 靖边县局 before 边县局.
    for length in (ending.count + 1...ending.count + 5).reversed() where length <= end {
      let name = String(characters[(end - length)..<end])
      let near = forms.filter { $0.hasSuffix(ending) && $0.differsInOne(from: name) }.sorted()
      if !near.isEmpty { return make(name, end, characters, near) }
    }
    let start = characters[..<end].lastIndex { !$0.isHan }.map { $0 + 1 } ?? 0
    let name = String(characters[start..<end])
    let stem = name.dropLast(ending.count)
    let isName = (1...3).contains(stem.count) && !stem.contains { Self.generic.contains($0) }
    return isName ? make(name, end, characters, []) : nil
  }

  /// Characters by which a text speaks of units in general: 各县局, 有的市局, 两个县局.
  private static let generic: Set<Character> = [
    "各", "全", "该", "本", "两", "几", "个", "部", "分", "所", "属", "下", "有", "的", "多", "少", "别", "辖",
    "在", "和", "与", "及", "对", "由", "将", "向", "给", "派", "到", "为", "位", "家", "其", "余", "省", "上",
    "级", "县", "请", "让", "使", "从", "按", "是", "了",
  ]

  private func make(
    _ name: String,
    _ end: Int,
    _ characters: [Character],
    _ near: [String]
  ) -> Unknown {
    let bytes = String(characters[..<end]).utf8.count
    return Unknown(range: (bytes - name.utf8.count)..<bytes, name: name, near: near)
  }
}

extension String {
  /// Whether two texts of one length differ in a single character.
  fileprivate func differsInOne(from other: String) -> Bool {
    count == other.count && zip(self, other).count { $0 != $1 } == 1
  }
}

extension Character {
  fileprivate var isHan: Bool {
    unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }
}

import Documents

/// The form that the standard prescribes for an element (GB/T 9704-2012, 7.2).
struct ElementForm {
  /// What is wrong with a text.
  struct Fault: Hashable {
    /// What the headline says of it.
    let what: String
    /// The rule, behind the caret.
    let rule: String
    /// A text in the right form; nil where none can be told.
    var proposal: String?
  }

  let element: OfficialElement

  init(_ element: OfficialElement) { self.element = element }

  /// The text without what layout sets itself: the full stop behind 抄送, blanks at the ends.
  func normalized(_ text: String) -> String {
    var kept = text.trimmingPrefix { $0.isWhitespace }
    while let last = kept.last, last.isWhitespace || element == .copiesTo && last == "。" {
      kept.removeLast()
    }
    return String(kept)
  }

  /// What is wrong with a text; nil for one in order.
  func fault(of text: String) -> Fault? {
    switch element {
    case .copyNumber: Self.copyNumber(text)
    case .secrecy: Self.secrecy(text)
    case .urgency: Self.urgency(text)
    case .documentNumber: Self.documentNumber(text)
    case .issuer, .signer, .copiesTo, .printer, .printDate: nil
    }
  }

  /// Six Arabic figures (7.2.1).
  private static func copyNumber(_ text: String) -> Fault? {
    let isNumber = !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    if isNumber, text.count == 6 { return nil }
    let isShort = isNumber && text.count < 6
    let padded = String(repeating: "0", count: max(0, 6 - text.count)) + text
    return Fault(
      what: isNumber ? "不是 6 位" : "不是数字",
      rule: "用 6 位阿拉伯数字",
      proposal: isShort ? padded : nil
    )
  }

  private static let grades = ["绝密", "机密", "秘密"]

  /// A grade, with a star between it and its term (7.2.2).
  private static func secrecy(_ text: String) -> Fault? {
    let rule = "绝密、机密、秘密之一，有期限的用★隔开，如 机密★1年"
    guard let grade = grades.first(where: { text.hasPrefix($0) }) else {
      return Fault(what: "不是规定的密级", rule: rule)
    }
    let term = text.dropFirst(grade.count)
    if term.isEmpty { return nil }
    if term.first == "★", isTerm(term.dropFirst()) { return nil }
    let bare = term.drop { "★☆*＊· \u{3000}-—".contains($0) }
    return Fault(
      what: "的期限写法不合规定",
      rule: rule,
      proposal: isTerm(bare) ? "\(grade)★\(bare)" : nil
    )
  }

  private static func isTerm(_ text: Substring) -> Bool {
    text == "长期" || text.wholeMatch(of: /[1-9][0-9]*(年|个月|日|天)/) != nil
  }

  /// 特急 or 加急 (7.2.3).
  private static func urgency(_ text: String) -> Fault? {
    if ["特急", "加急"].contains(text) { return nil }
    let proposal = text.contains("特") ? "特急" : "加急"
    return Fault(what: "不是规定的紧急程度", rule: "写 特急 或 加急", proposal: proposal)
  }

  /// The office's word, the whole year in 〔〕, a serial number without 第 and leading noughts (7.2.5).
  private static func documentNumber(_ text: String) -> Fault? {
    let form = /[^0-9\s〔〕\[\]（）()［］【】第号]+〔(19|20)[0-9]{2}〕[1-9][0-9]*号/
    if text.wholeMatch(of: form) != nil { return nil }
    let near = /([^0-9〔\[（(［【]+)[〔\[（(［【]([0-9]{4})[〕\]）)］】]第?0*([1-9][0-9]*)号?/
    let parts = text.wholeMatch(of: near)
    return Fault(
      what: "不是规定的写法",
      rule: "年份用四位数字加六角括号〔〕，序号不加“第”，不编虚位，后面有“号”",
      proposal: parts.map { "\($0.output.1)〔\($0.output.2)〕\($0.output.3)号" }
    )
  }
}

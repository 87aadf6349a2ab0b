import Diagnostics

/// The first word of a statement (language.md 1.1.6).
enum StatementKeyword: String, CaseIterable, Sendable {
  case ifTrue = "如果"
  case elseIf = "否则如果"
  case otherwise = "否则"
  case end = "完"
  case bySign = "按"
  case rise = "增"
  case flat = "平"
  case fall = "减"
  case loop = "循环"
  case local = "设"
  case section = "节"
  case include = "引用"
  case list = "列"
  case requirement = "必填"
  case assertion = "断言"
  case pageBreak = "换页"
  case landscape = "横页"
  case annex = "附件"

  /// What a word means by which authors close a block.
  init?(meant typed: String) {
    switch typed {
    case "结束", "完毕", "完成", "终", "结束如果", "如果结束", "结束循环", "循环结束": self = .end
    default: return nil
    }
  }

  /// Whether a 完 closes it.
  var opensBlock: Bool {
    switch self {
    case .ifTrue, .bySign, .loop, .section, .list, .landscape, .annex: true
    case .elseIf, .otherwise, .end, .rise, .flat, .fall, .local, .include, .requirement,
      .assertion, .pageBreak:
      false
    }
  }

  /// Whether a heading may stand in it.
  var mayHoldHeadings: Bool { self == .section || self == .landscape || self == .annex }

  /// The words that divide or end a block that it opens.
  var dividers: [StatementKeyword] {
    switch self {
    case .ifTrue: [.elseIf, .otherwise, .end]
    case .bySign: [.rise, .flat, .fall, .otherwise, .end]
    case .loop, .section, .list, .landscape, .annex: [.end]
    case .elseIf, .otherwise, .end, .rise, .flat, .fall, .local, .include, .requirement,
      .assertion, .pageBreak:
      []
    }
  }
}

/// A statement cut into its first word and the rest.
struct StatementTag: Sendable {
  let keyword: StatementKeyword
  /// Of 完如果: the word behind 完.
  let closes: StatementKeyword?
  let keywordRange: Range<Int>
  /// What follows the word, without blanks.
  let body: Range<Int>
  /// With its delimiters.
  let range: Range<Int>
  /// Whether its line holds nothing but statements.
  let isAlone: Bool
}

extension TemplateText {
  /// Reads the first word of a statement; nil, with a finding, if it is none that we know.
  func statement(
    inner: Range<Int>,
    range: Range<Int>,
    isAlone: Bool,
    log: inout DiagnosticLog
  ) -> StatementTag? {
    let word = inner.lowerBound..<nameEnd(from: inner.lowerBound, limit: inner.upperBound)
    func tag(
      _ keyword: StatementKeyword,
      closes: StatementKeyword? = nil,
      length: Int
    )
      -> StatementTag
    {
      let end = inner.lowerBound + length
      return StatementTag(
        keyword: keyword,
        closes: closes,
        keywordRange: inner.lowerBound..<end,
        body: trimmed(end..<inner.upperBound),
        range: range,
        isAlone: isAlone
      )
    }
    let name = string(word)
    if let keyword = StatementKeyword(rawValue: name) { return tag(keyword, length: word.count) }
    if name.hasPrefix("完"), let closed = StatementKeyword(rawValue: String(name.dropFirst())),
      closed.opensBlock
    {
      return tag(.end, closes: closed, length: word.count)
    }
    let prefixes = StatementKeyword.allCases.filter { name.hasPrefix($0.rawValue) && $0 != .end }
    if let keyword = prefixes.max(by: { $0.rawValue.count < $1.rawValue.count }) {
      let length = keyword.rawValue.utf8.count
      log.add(
        .blankMissing(behind: keyword, at: span(inner.lowerBound..<inner.lowerBound + length))
      )
      return tag(keyword, length: length)
    }
    log.add(.unknownStatement(span(word.isEmpty ? range : word)))
    return StatementKeyword(meant: name).flatMap { tag($0, length: word.count) }
  }
}

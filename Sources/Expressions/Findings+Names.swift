import Diagnostics
import Facts

// Findings of the names.
extension Diagnostic {
  static func unknown(
    _ code: String,
    _ message: String,
    _ word: Syntax.Word,
    among names: [String],
    label: String = "没有这个名称",
    otherwise: String,
    note: (String) -> String = { _ in "" }
  ) -> Diagnostic {
    let near = nearNames(word.text, word.span, among: names, note: note)
    return error(
      code,
      message,
      word.span,
      label,
      remarks: near.remarks + (near.replacements.isEmpty ? [fix(otherwise)] : []),
      replacements: near.replacements
    )
  }

  private static func offered(_ names: [String]) -> String {
    names.isEmpty ? "去掉它：没有可用的名称" : "可用：" + names.prefix(12).joined(separator: "、")
  }

  static func unknownName(
    _ word: Syntax.Word,
    among names: [String],
    in schema: Schema
  ) -> Diagnostic {
    let isCell = word.text.wholeMatch(of: /[A-Za-z]{1,3}[0-9]{1,7}/) != nil
    let meant =
      MeantName.value(word.text, in: schema)
      ?? MeantName.organization(ofScope: word.text, in: schema)
    if let meant { return meaning("N101", "指标目录里没有“\(word.text)”", word, meant) }
    return unknown(
      "N101",
      "指标目录里没有“\(word.text)”",
      word,
      among: names,
      otherwise: isCell
        ? "这里写指标的名称，不写单元格的地址" : "改为目录里的名称，或在目录里加上“\(word.text)”；文字要加引号",
      note: schema.aliasNote
    )
  }

  /// A name of offices, by what it means here.
  private static func meaning(
    _ code: String,
    _ message: String,
    _ word: Syntax.Word,
    _ meant: String
  ) -> Diagnostic {
    error(
      code,
      message,
      word.span,
      "没有这个名称",
      remarks: [Remark("相近", "\(meant)（写法不同，说的是它）")],
      replacements: [Replacement(word.span, with: meant)]
    )
  }

  static func bareReserved(_ word: Syntax.Word) -> Diagnostic {
    error(
      "S102",
      "“\(word.text)”之后要写“.”和名称",
      word.span,
      "缺名称",
      remarks: [fix("如 报告期.称、设置.过半下限、措辞.走势(收入)")]
    )
  }

  static func bareFacet(_ word: Syntax.Word, of value: String? = nil) -> Diagnostic {
    error(
      "N101",
      "“\(word.text)”是侧面，前面要有它所说的值",
      word.span,
      "缺主体",
      remarks: [fix(value.map { "写成 \($0).\(word.text)" } ?? "如 收入.\(word.text)")]
    )
  }

  static func unknownMember(
    _ word: Syntax.Word,
    among names: [String],
    of owner: String? = nil
  ) -> Diagnostic {
    unknown(
      "N102",
      owner.map { "“\($0)”里没有“\(word.text)”" } ?? "没有名为“\(word.text)”的机构或成员",
      word,
      among: names,
      label: "没有这个成员",
      otherwise: "改为机构表或维度里的名称"
    )
  }

  static func otherLevel(
    _ word: Syntax.Word,
    _ organization: Organization,
    asked level: String
  ) -> Diagnostic {
    error(
      "N102",
      "“\(level)”里没有“\(word.text)”，它是\(organization.level)",
      word.span,
      "没有这个成员",
      remarks: [fix("改为 [\(organization.level)=\(organization.name)]")]
    )
  }

  static func unknownQualifier(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    unknown(
      "N102",
      "没有名为“\(word.text)”的维度或层级",
      word,
      among: names,
      otherwise: offered(names)
    )
  }

  static func noSuchDimension(
    _ dimension: String,
    of name: String,
    at span: SourceSpan,
    known: [String]
  ) -> Diagnostic {
    error("N102", "“\(name)”不按“\(dimension)”分", span, "没有这样分的数", remarks: [fix(offered(known))])
  }

  static func unknownFacet(
    _ word: Syntax.Word,
    among names: [String],
    of type: ValueType?
  ) -> Diagnostic {
    if let meant = MeantName.facet(word.text), names.contains(meant.rawValue) {
      if type == .rank, meant == .rank {
        return error(
          "N103",
          "“\(word.text)”写重了，前面的“排名”就是位次",
          word.span,
          "多写了",
          remarks: [fix("删去“.\(word.text)”")]
        )
      }
      return meaning(
        "N103",
        "\(type?.name ?? "")没有侧面或操作“\(word.text)”",
        word,
        meant.rawValue
      )
    }
    return unknown(
      "N103",
      "\(type?.name ?? "")没有侧面或操作“\(word.text)”",
      word,
      among: names,
      otherwise: offered(names)
    )
  }

  /// 收入.清河: an organisation or member stands in brackets.
  static func slicedByDot(_ word: Syntax.Word, of value: String) -> Diagnostic {
    error(
      "N103",
      "“\(word.text)”是机构或成员，不能写在点后面",
      word.span,
      "应写在方括号里",
      remarks: [fix("写成 \(value)[\(word.text)]")]
    )
  }

  static func meanOfAmounts(_ word: Syntax.Word) -> Diagnostic {
    error(
      "N103",
      "列没有操作“\(word.text)”",
      word.span,
      "没有这个名称",
      remarks: [fix("写成 列.合计 ÷ 列.个数；按月平均用 .月均")]
    )
  }

  static func unknownProperty(
    _ word: Syntax.Word,
    of owner: String,
    among names: [String]
  ) -> Diagnostic {
    unknown("N103", "“\(owner)”里没有“\(word.text)”", word, among: names, otherwise: offered(names))
  }

  static func unknownJudgement(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    unknown(
      "N103",
      "“是”之后没有判断“\(word.text)”",
      word,
      among: names,
      label: "没有这个判断",
      otherwise: offered(names)
    )
  }

  static func unknownLexicon(_ word: Syntax.Word, among names: [String]) -> Diagnostic {
    unknown("N101", "措辞里没有“\(word.text)”", word, among: names, otherwise: offered(names))
  }

  static func unknownArgument(
    _ word: Syntax.Word,
    of owner: String,
    among names: [String]
  ) -> Diagnostic {
    unknown("N101", "“\(owner)”没有参数“\(word.text)”", word, among: names, otherwise: offered(names))
  }

  static func facetOfEntry(_ word: Syntax.Word) -> Diagnostic {
    error(
      "N103",
      "列里的一项没有侧面“\(word.text)”",
      word.span,
      "只有 名称、简称、值",
      remarks: [fix("把项当切片，如 收入[项].\(word.text)；或先取侧面再成列")]
    )
  }

  static func ambiguousName(_ word: Syntax.Word, candidates: [String]) -> Diagnostic {
    error(
      "N107",
      "“\(word.text)”不止一个",
      word.span,
      "指哪一个",
      remarks: [
        Remark("选择", candidates.joined(separator: "；")), fix("写明层级或维度，如 [\(candidates[0])]"),
      ]
    )
  }

  static func notAMember(_ name: String, of set: String?, at span: SourceSpan) -> Diagnostic {
    error(
      "N106",
      "“\(name)”不在“\(set ?? span.text)”里，没有位次",
      span,
      "不是其中的成员",
      remarks: [fix("改用它所在的集，或给值加上切片")]
    )
  }

  static func notASet(_ set: Question, _ word: Syntax.Word, at span: SourceSpan) -> Diagnostic {
    error(
      "N106",
      "“\(word.text)”要一个集，“\(span.text)”是\(set.type.name)",
      span,
      "不是集",
      remarks: [fix("用层级、类型、组、下级、同级或维度")]
    )
  }

  static func hidden(_ word: String, by what: String, at span: SourceSpan) -> Diagnostic {
    error("N111", "“\(word)”已是\(what)，不能另作他用", span, "名称重复", remarks: [fix("换一个名称，如 \(word)值")])
  }
}

extension Schema {
  /// “代办收入 是 收入 的别名”; empty for a name that is no alias.
  fileprivate func aliasNote(_ name: String) -> String {
    let owner = series(named: name)?.name ?? quotient(named: name)?.name ?? name
    return owner == name ? "" : "\(name) 是 \(owner) 的别名"
  }
}

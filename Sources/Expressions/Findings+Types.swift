import Diagnostics
import Facts

// Findings of the types.
extension Diagnostic {
  static func error(
    _ code: String,
    _ message: String,
    _ span: SourceSpan,
    _ label: String,
    _ fix: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      code,
      message,
      at: [Label(span, label)],
      remarks: [Remark("修改", fix), Remark("详细", "zongjie explain \(code)")]
    )
  }

  static func unlikeSum(
    _ sign: String,
    _ left: ValueType,
    _ right: ValueType?,
    at span: SourceSpan
  ) -> Diagnostic {
    let what =
      right.map { "\(left.described) \(sign) \($0.described)" } ?? "\(sign)\(left.described)"
    let fix =
      left == .ratio && right == .ratio && sign == "+"
      ? "两个率不能相加；用构成这些率的量相加后再求率" : "两边用同类、同单位的值"
    return error("U201", "\(what) 没有意义", span, "量不同类", fix)
  }

  static func typeRefused(
    _ word: Syntax.Word,
    _ type: ValueType,
    accepts: String
  ) -> Diagnostic {
    error(
      "U202",
      "“\(word.text)”只接受\(accepts)，这里是\(type.name)",
      word.span,
      "只接受 \(accepts)",
      "改用适合\(type.name)的侧面、操作或函数"
    )
  }

  static func changeOfRate(_ word: Syntax.Word, use change: String) -> Diagnostic {
    error("U202", "率的变化是百分点，不能用“\(word.text)”", word.span, "前面是率", "改用 .\(change)")
  }

  static func argumentType(
    _ name: String,
    _ type: ValueType,
    accepts: String,
    at span: SourceSpan
  ) -> Diagnostic {
    error("U202", "参数“\(name)”只接受\(accepts)，这里是\(type.name)", span, "类型不符", "改为\(accepts)")
  }

  static func missingArgument(
    _ word: Syntax.Word,
    _ expected: String,
    at span: SourceSpan? = nil,
    among names: [String] = []
  ) -> Diagnostic {
    let offered = names.isEmpty ? "" : "；可用：" + names.joined(separator: "、")
    return error(
      "U202",
      "“\(word.text)”的括号里要写\(expected)",
      span ?? word.span,
      span == nil ? "参数不全" : "不是\(expected.prefix { $0 != "，" })",
      "写成 \(expected)\(offered)"
    )
  }

  static func needlessArgument(_ word: Syntax.Word, at span: SourceSpan) -> Diagnostic {
    error("U202", "“\(word.text)”不要这个参数", span, "多余的参数", "删去它")
  }

  static func sliceOfNoSeries(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    error("U202", "切片只能写在序列之后，这里是\(type.name)", span, "不能切片", "把 [ ] 写在序列名之后")
  }

  static func notASlice(_ word: Syntax.Word, _ type: ValueType?) -> Diagnostic {
    error(
      "U202",
      "“\(word.text)”不是机构或这个序列的成员，不能作切片",
      word.span,
      type.map { "这里是\($0.name)" } ?? "不能作切片",
      "用机构、成员的名称，或循环机构、成员的列"
    )
  }

  static func unlikeEntries(
    _ left: ValueType,
    _ right: ValueType,
    at span: SourceSpan
  ) -> Diagnostic {
    error(
      "U203",
      "一个列里的值要同类：第一个是\(left.described)，这个是\(right.described)",
      span,
      "不同类",
      "分成两个列"
    )
  }

  static func conditionExpected(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    error("U204", "这里要一个条件，写的是\(type.name)", span, "不是条件", "加上比较，如 \(span.text) > 0")
  }

  static func noPlan(_ word: Syntax.Word, _ name: String) -> Diagnostic {
    error(
      "U202",
      "“\(name)”没有计划，不能用“\(word.text)”",
      word.span,
      "没有计划",
      "在目录里给“\(name)”写上 计划: …"
    )
  }

  static func noWhole(_ word: Syntax.Word) -> Diagnostic {
    error(
      "U207",
      "“\(word.text)”没有说占什么的",
      word.span,
      "没有总体",
      "写明总体，如 \(word.text)(邮政收入)；或给值加切片，如 收入[移动].\(word.text)"
    )
  }

  static func unlikeWhole(_ word: Syntax.Word, _ part: ValueType, _ whole: Question) -> Diagnostic {
    let isBasis = part.measure?.family == whole.type.measure?.family
    func shown(_ type: ValueType) -> String {
      isBasis ? "\(type.name)（\(type.measure?.basis ?? "未写口径")）" : type.described
    }
    return error(
      "U208",
      "部分与总体要同一量纲、同一口径：部分是\(shown(part))，总体是\(shown(whole.type))",
      whole.span ?? word.span,
      "与部分不同类",
      "改用同一口径的总体"
    )
  }

  static func wholeNotAdditive(_ word: Syntax.Word, _ name: String?) -> Diagnostic {
    error("U208", "“\(name ?? "这个值")”不可加，没有“\(word.text)”", word.span, "不可加", "只对可加的金额、数量求占比")
  }

  static func notAdditive(_ name: String, at span: SourceSpan) -> Diagnostic {
    error("U209", "“\(name)”不可加，不能求和", span, "不可加", "用一个机构或成员的值；率用各量之和再相除")
  }

  static func basesDiffer(_ left: String?, _ right: String?, at span: SourceSpan) -> Diagnostic {
    error(
      "U210",
      "口径不同：“\(left ?? "未写明")”与“\(right ?? "未写明")”",
      span,
      "口径不同",
      "只有同一口径的量才能相加减、相比、相除"
    )
  }

  static func meanOfRates(_ word: Syntax.Word) -> Diagnostic {
    error("U211", "没有率的平均：各率的分母不同", word.span, "不能平均", "用各量之和再求率，如 收入[县局].同比")
  }

  static func listExpected(
    _ word: String,
    _ type: ValueType,
    at span: SourceSpan
  ) -> Diagnostic {
    error("U212", "“\(word)”要一个列，这里是\(type.name)", span, "不是列", "先成列，如 .各(下级)、.逐月")
  }

  static func placeBeforeFirst(at span: SourceSpan) -> Diagnostic {
    error("U212", "列从第 1 项数起", span, "没有第 0 项", "改为 [1]")
  }

  static func singleValueExpected(
    _ type: ValueType,
    at span: SourceSpan,
    facet word: Syntax.Word? = nil
  ) -> Diagnostic {
    error(
      "U212",
      word.map { "“\($0.text)”要一个值，前面是\(type.name)" } ?? "这里要一个值，写的是\(type.name)",
      word?.span ?? span,
      "不是一个值",
      word.map { "先取侧面再成列，如 收入.\($0.text).各(下级)；或取一项，如 [1].\($0.text)" }
        ?? "取一项，如 [1].值；或用 .合计、.个数、.最大"
    )
  }

  static func quantifierExpected(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
    error("U212", "\(type.name)不能直接比较", span, "是列", "在比较号前写 均 或 有")
  }
}

extension Incomparable {
  /// The finding at the comparison; `constant` is its right side.
  func at(_ span: SourceSpan, constant: SourceSpan? = nil) -> Diagnostic {
    func error(_ code: String, _ message: String, _ place: SourceSpan, _ fix: String) -> Diagnostic
    {
      Diagnostic(
        .error,
        code,
        message,
        at: [.init(place, "不能相比")],
        remarks: [.init("修改", fix), .init("详细", "zongjie explain \(code)")]
      )
    }
    switch self {
    case .types(let left, let right):
      let fix = left == .text || right == .text ? "与文相比的写成引号里的文字，如 \"移动\"" : "两边用同类、同单位的值"
      return error("U203", "\(left.described)与\(right.described)不能相比", span, fix)
    case .order(let type):
      return error("U203", "\(type.name)只能用 = 或 ≠", span, "改用 = 或 ≠")
    case .noUnit(let type):
      return error(
        "U213",
        "与\(type.described)相比的常数要有单位",
        constant ?? span,
        "补上单位，如 \(type.exampleConstant)"
      )
    case .bases(let left, let right): return .basesDiffer(left, right, at: span)
    }
  }
}

extension ValueType {
  /// The word with its family of units: 金额（元）.
  var described: String {
    guard let measure, !measure.family.isEmpty else { return name }
    return "\(name)（\(measure.family)）"
  }

  /// A constant of the type.
  fileprivate var exampleConstant: String {
    switch self {
    case .ratio: "30%"
    case .percentagePoint: "1个百分点"
    case .rank, .rankChange: "3位"
    case .multiple: "2倍"
    default: "100\(measure?.ladder.first?.name ?? "")"
    }
  }
}

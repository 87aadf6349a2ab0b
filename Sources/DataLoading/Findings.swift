import Diagnostics
import Facts
import Nodes

extension Diagnostic {
  /// The finding of one cause in the rows of a file.
  init(
    _ problem: RowProblem,
    count: Int,
    places: [Place],
    remarks: [Remark],
    organizations: [String]
  ) {
    self.init(
      .error,
      problem.code,
      problem.message(count: count),
      places: places,
      remarks: remarks + [problem.advice].compactMap { $0 },
      organizations: organizations
    )
  }

  /// A column that the head does not have (N108).
  static func unknownColumn(_ node: Node, _ name: String, in sheet: DataSheet) -> Self {
    Diagnostic(
      .error,
      "N108",
      "“\(sheet.path)”的表头里没有“\(name)”这一列",
      at: [Label(node.span, "没有这一列")],
      remarks: [
        NearMiss.remark(for: name, among: sheet.columns)
          ?? Remark("对照", "表头是：\(sheet.columns.prefix(20).joined(separator: "、"))")
      ],
      replacements: certainName(for: name, among: sheet.columns, at: node)
    )
  }

  /// A name that stands twice in the head (N107).
  static func ambiguousColumn(
    _ node: Node,
    _ name: String,
    _ columns: [Int],
    in sheet: DataSheet
  ) -> Self {
    let letters = columns.map(DataSheet.letter(of:)).joined(separator: "、")
    return Diagnostic(
      .error,
      "N107",
      "“\(sheet.path)”的表头里有 \(columns.count) 列叫“\(name)”",
      at: [Label(node.span, "在 \(letters) 列")],
      remarks: [Remark("选择", "给各列起不同的名称")]
    )
  }

  /// A wide source without a column of a month (N108).
  static func noMonthColumns(_ sheet: DataSheet, at node: Node) -> Self {
    Diagnostic(
      .error,
      "N108",
      "“\(sheet.path)”的表头里没有月份",
      at: [Label(node.span, "期间横排时，表头写 2004-01、1月 或 2004年1月")],
      remarks: [Remark("对照", "表头是：\(sheet.columns.prefix(20).joined(separator: "、"))")]
    )
  }

  /// A column of numbers in a wide source that is of no month and is not read (N108, warning).
  static func unreadColumn(_ name: String, proposed: String?, at cell: CellAddress) -> Self {
    let month = proposed.map { "；是不是 \($0)？" } ?? ""
    return Diagnostic(
      .warning,
      "N108",
      "表头“\(name)”不是月份，也不是用到的列，这一列的数没有读\(month)",
      places: [cell.description],
      remarks: [Remark("选择", "月份写成 7月、2004年7月 或 2004-07；不是月份的列写进数据源的 跳过: [\(name)]")]
    )
  }

  /// A month that two columns hold (D315).
  static func repeatedMonthColumn(_ month: Month, _ columns: [String], file: String) -> Self {
    Diagnostic(
      .error,
      "D315",
      "\(month) 有不止一列",
      places: ["\(file) 表头 \(columns.joined(separator: "、"))"],
      remarks: [Remark("选择", "留下一列")]
    )
  }

  /// A name that is not among the declared ones of its sort (N102, N108).
  static func unknownName(
    _ code: String,
    _ node: Node,
    _ name: String,
    sort: String,
    among names: [String]
  ) -> Self {
    Diagnostic(
      .error,
      code,
      "没有名为“\(name)”的\(sort)",
      at: [Label(node.span, "没有这个\(sort)")],
      remarks: [
        NearMiss.remark(for: name, among: names)
          ?? Remark(
            "对照",
            names.isEmpty ? "还没有\(sort)" : "现有：\(names.prefix(20).joined(separator: "、"))"
          )
      ],
      replacements: certainName(for: name, among: names, at: node)
    )
  }

  /// A name that several organisations share where one is meant, or that is taken (N107).
  static func nameTaken(_ node: Node, _ name: String, by owner: String) -> Self {
    Diagnostic(
      .error,
      "N107",
      "“\(name)”已经是\(owner)",
      at: [Label(node.span, "另起一个名称")]
    )
  }

  /// Printed forms of organisations that look like those of a higher level (N110).
  ///
  /// `forms` are those of the first organisation; `names` and `places` are not empty.
  static func looksLikeUpperLevel(
    _ forms: [String],
    of names: [String],
    level: String,
    places: [Place]
  ) -> Self {
    let printed = forms.map { "“\($0)”" }.joined(separator: "、")
    let owner = names.count == 1 ? "" : "等 \(names.count) 个机构"
    let all = shortList(names.map { "“\($0)”" })
    return Diagnostic(
      .warning,
      "N110",
      "“\(names[0])”\(owner)印作\(printed)\(names.count == 1 ? "" : "一类")，像是\(level)的叫法",
      places: places,
      remarks: [Remark("选择", "在 称谓 的 另 里写明\(all)的叫法，写明后不再提示")]
    )
  }

  /// A printed form that two organisations share (N110).
  static func sharedForm(_ form: String, names: [String], places: [Place]) -> Self {
    Diagnostic(
      .warning,
      "N110",
      "\(shortList(names.map { "“\($0)”" }))都印作“\(form)”",
      places: places,
      remarks: [Remark("选择", "在 称谓 的 另 里写明各自的叫法")]
    )
  }

  /// Months of the report period for which a source, or the data, has no row (D313).
  ///
  /// An error if no source has them, a warning if only this one lacks them.
  static func missingMonths(_ months: [Month], of source: String?, place: Place) -> Self {
    let list = months.map(\.description).joined(separator: "、")
    return Diagnostic(
      source == nil ? .error : .warning,
      "D313",
      source.map { "数据源“\($0)”没有报告期里的 \(list)" } ?? "所有数据里都没有报告期里的 \(list)",
      places: [place],
      remarks: [Remark("选择", "补上这几个月的行，或者改 报告期")]
    )
  }

  /// A unit that cannot be read (S130).
  static func unknownUnit(_ node: Node, _ name: String) -> Self {
    Diagnostic(
      .error,
      "S130",
      "“\(name)”不能作单位",
      at: [Label(node.span, "不是单位")],
      remarks: [
        Remark("修改", "金额写 元、万元 或 亿元；数量写 户、张、笔、件 等，可加 万；率写 %")
      ]
    )
  }

  /// Two sources of the organisation of a material's file name (N102).
  static func unknownMaterialFile(_ path: String, problem: String) -> Self {
    Diagnostic(
      .error,
      "N102",
      "素材文件名\(problem)",
      places: [path],
      remarks: [Remark("说明", "文件名写成 节/类@机构.txt")]
    )
  }

  /// An organisation's entry without what it needs (N107, N108 …).
  static func noOrganizations(_ node: Node) -> Self {
    Diagnostic(.error, "N108", "没有一个机构", at: [Label(node.span, "表 和 成员 都是空的")])
  }
}

extension Diagnostic {
  /// A text of 仅 that no row of the column has (N102).
  static func unknownText(_ node: Node, _ text: String, column: String, file: String) -> Self {
    Diagnostic(
      .error,
      "N102",
      "“\(file)”的“\(column)”这一列没有一行是“\(text)”",
      at: [Label(node.span, "没有这样的行")]
    )
  }
}

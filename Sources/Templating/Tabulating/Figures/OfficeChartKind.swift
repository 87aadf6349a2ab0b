import Diagnostics

/// A kind of figure by the name that Excel and WPS give to its form: 柱形图, 饼图, 折线图.
///
/// Ours are named by what is asked, so that one form may be any of several.
struct OfficeChartKind {
  let name: String
  /// Our kinds of this form, with what each is for, the most usual first.
  let kinds: [(name: String, use: String)]

  /// Nil for what is no such name; 图 at the end, 簇状 and 三维 before it may be left out.
  init?(_ text: String) {
    let bare = text.replacing("簇状", with: "").replacing("三维", with: "")
      .replacing("百分比", with: "").replacing("图", with: "")
    guard let kinds = Self.forms[bare] else { return nil }
    (name, self.kinds) = (text, kinds)
  }

  private static let forms: [String: [(name: String, use: String)]] = {
    let columns = [("趋势", "逐月怎么变"), ("排名", "谁多谁少"), ("进度", "离计划多远")]
    let lines = [("趋势", "一个指标逐月怎么变"), ("对比线", "几条线逐月比较"), ("小图", "各家的走势并排")]
    let pies = [("环形", "由哪几块组成"), ("构成", "各块占多少、比年初怎么变")]
    let stacks = [("结构", "由哪几块组成"), ("构成", "各块占多少、比年初怎么变")]
    let points = [("象限", "两个指标一起看"), ("点", "大家在一条尺上")]
    return [
      "柱": columns, "柱状": columns, "柱形": columns, "直方": columns,
      "条": [("排名", "谁多谁少"), ("完成", "计划完成多少")], "条形": [("排名", "谁多谁少"), ("完成", "计划完成多少")],
      "折线": lines, "曲线": lines, "线": lines, "面积": lines,
      "饼": pies, "圆": pies, "圆环": pies, "环": pies, "环状": pies,
      "堆积": stacks, "堆积柱形": stacks, "堆积柱状": stacks, "堆叠": stacks, "堆积条形": stacks,
      "散点": points, "气泡": points, "雷达": [("差距", "几个指标各与全国、上级差多少")],
      "瀑布": [("贡献", "增长是谁带来的"), ("差异", "各家的增减")],
      "地": [("分块", "在哪里")], "热力": [("热表", "各家各月放在一起")], "组合": [("图层", "自己叠")],
    ]
  }()
}

extension Diagnostic {
  /// G109: a form of Excel where a kind is wanted; replaced only where one kind has it.
  static func officeKind(_ form: OfficeChartKind, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error,
      "G109",
      "图型按问什么取名，没有“\(form.name)”",
      at: [Label(span, "改成图型的名称")],
      remarks: [
        Remark("选择", form.kinds.map { "\($0.name)（\($0.use)）" }.joined(separator: "、")),
        Remark("说明", "写 自动，程序按块里写了什么来选"),
      ],
      replacements: form.kinds.count == 1 ? [Replacement(span, with: form.kinds[0].name)] : []
    )
  }
}

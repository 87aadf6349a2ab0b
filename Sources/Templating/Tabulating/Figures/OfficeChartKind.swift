import Documents

/// A kind of figure by the name that Excel and WPS give to its form: 柱形图, 饼图, 折线图.
///
/// Ours are named by what is asked, so that one form may be any of several.
struct OfficeChartKind {
  typealias Use = (kind: ChartKind, use: String)

  let name: String
  /// Our kinds of this form, with what each is for, the most usual first.
  let kinds: [Use]

  /// Nil for what is no such name; 图 at the end, 簇状 and 三维 before it may be left out.
  init?(_ text: String) {
    let bare = text.replacing("簇状", with: "").replacing("三维", with: "")
      .replacing("百分比", with: "").replacing("图", with: "")
    guard let form = Self.forms.first(where: { $0.names.contains(bare) }) else { return nil }
    (name, kinds) = (text, form.kinds)
  }

  static let forms: [(names: [String], kinds: [Use])] = [
    (
      ["柱", "柱状", "柱形", "直方"],
      [(.trend, "逐月怎么变"), (.ranking, "谁多谁少"), (.progress, "离计划多远")]
    ),
    (["条", "条形"], [(.ranking, "谁多谁少"), (.completion, "计划完成多少")]),
    (
      ["折线", "曲线", "线", "面积"],
      [(.trend, "一个指标逐月怎么变"), (.comparedLines, "几条线逐月比较"), (.smallMultiples, "各家的走势并排")]
    ),
    (
      ["饼", "圆", "圆环", "环", "环状"],
      [(.ring, "由哪几块组成"), (.compositionOverTime, "各块占多少、比年初怎么变")]
    ),
    (
      ["堆积", "堆积柱形", "堆积柱状", "堆叠", "堆积条形"],
      [(.structure, "由哪几块组成"), (.compositionOverTime, "各块占多少、比年初怎么变")]
    ),
    (["散点", "气泡"], [(.quadrants, "两个指标一起看"), (.dots, "大家在一条尺上")]),
    (["雷达"], [(.gap, "几个指标各与全国、上级差多少")]),
    (["瀑布"], [(.contribution, "增长是谁带来的"), (.difference, "各家的增减")]),
    (["地"], [(.tiles, "在哪里")]),
    (["热力"], [(.heatTable, "各家各月放在一起")]),
    (["组合"], [(.layers, "自己叠")]),
  ]
}

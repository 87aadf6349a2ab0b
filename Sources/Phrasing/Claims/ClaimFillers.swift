extension Claim {
  /// Words of a clause that name no quantity of their own: 全市收入实现了稳步增长.
  ///
  /// Whatever is neither among them nor a name of the workspace makes the clause one of prose, which
  /// is not judged.
  package static let fillers: [String] = [
    "实现", "取得", "呈现出", "呈现", "呈", "出现", "保持了", "有了", "得到", "创下", "再创", "创出", "刷新", "创", "总体", "整体",
    "总的",
    "累计", "今年以来", "今年", "以来", "上半年", "全年", "前三季度", "一季度", "二季度", "三季度", "业务", "的", "了", "也", "又",
    "还", "已",
    "地", "位", "居", "列", "并列", "排", "名", "在", "中", "达到", "完成", "计划", "任务", "完成率", "率先", "占比", "比重",
    "单月",
    "月度", "水平",
    "态势", "势头", "趋势", "良好", "步伐",
  ]

  /// Words that say with what a change compares: the same months of the year before.
  package static let comparisons: [String] = [
    "与上年同期相比", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "与去年同期相比", "同比",
  ]
}

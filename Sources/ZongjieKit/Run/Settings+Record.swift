import Documents
import Facts

extension Settings {
  /// The settings as the record of a run states them.
  var record: [String: JSONValue] {
    [
      "舍入": .string(rounding.rawValue),
      "年初": .object([
        "流量": .string(yearStartOfFlows.rawValue), "存量": .string(yearStartOfStocks.rawValue),
      ]),
      "月均增幅": .string(averageGrowth.rawValue),
      "时间进度": .string(timeProgress.rawValue),
      "位次": .string(rankStyle.rawValue),
      "小数": .object([
        "金额": .integer(decimals.amount), "数量": .integer(decimals.quantity),
        "率": .integer(decimals.ratio), "百分点": .integer(decimals.percentagePoint),
      ]),
      "程度词": .object(
        Dictionary(uniqueKeysWithValues: degreeWords.map { ($0.name, percentage($0.bound)) })
      ),
      "过半下限": percentage(nearHalf),
      "素材缺": .string(missingMaterial.rawValue),
    ]
  }

  private func percentage(_ value: Rational) -> JSONValue {
    .string((value * Rational(100)).decimalText(decimals: 0, rounding: .halfUp) + "%")
  }
}

extension PageStyle {
  /// The settings of layout as the record of a run states them.
  var record: [String: JSONValue] {
    [
      "版式": .string(profile.rawValue),
      "正文字号": .string(bodySizeInPoints == 16 ? "16" : "三号"),
      "避头尾": .string(lineBreakLevel.rawValue),
      "标点": .string(markStyle.rawValue),
      "行首标点": .string(trimsLineStart ? "半角" : "全角"),
      "中西间距": .string(hasHanLatinGap ? "四分之一" : "无"),
      "悬挂标点": .string(hangsMarks ? "是" : "否"),
      "目次": .string(hasContents ? "是" : "否"),
      "手填附录": .string(listsStatements ? "是" : "否"),
    ]
  }
}

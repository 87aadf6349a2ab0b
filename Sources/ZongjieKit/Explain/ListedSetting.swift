import Diagnostics
import Documents
import Facts
import Nodes

/// A setting with its value and where that comes from.
struct ListedSetting {
  /// 舍入, 年初.流量.
  let name: String
  let value: String
  /// zongjie.yaml 第 12 行, or 默认.
  let origin: String

  var json: JSONValue {
    .object([
      "name": .string(name), "value": .string(value), "origin": .string(origin),
    ])
  }
}

extension Workspace {
  /// Every setting of workspace.md 5 and what else decides the output, in the order of the manual.
  var listedSettings: [ListedSetting] {
    keysOfReport + settingsOfNumbers + settingsOfLayout
  }

  private func listed(_ path: [String], _ value: String, inSettings: Bool = true) -> ListedSetting {
    var node: Node? = inSettings ? configuration["设置"] : configuration
    for key in path { node = node?[key] }
    let origin = node.map { "zongjie.yaml 第 \($0.span.position.line) 行" } ?? "默认"
    return ListedSetting(name: path.joined(separator: "."), value: value, origin: origin)
  }

  private var keysOfReport: [ListedSetting] {
    [
      listed(["报告期"], settings.reportPeriod.description, inSettings: false),
      listed(["成文日期"], date, inSettings: false),
      listed(["版式"], style.profile.rawValue, inSettings: false),
      listed(["输出", "目录"], output.folder, inSettings: false),
      listed(["输出", "文件名"], output.pattern, inSettings: false),
      listed(
        ["输出", "格式"],
        output.formats.map(\.rawValue).joined(separator: "、"),
        inSettings: false
      ),
    ]
  }

  private var settingsOfNumbers: [ListedSetting] {
    let decimals = settings.decimals
    return [
      listed(["舍入"], settings.rounding.rawValue),
      listed(["年初", "流量"], settings.yearStartOfFlows.rawValue),
      listed(["年初", "存量"], settings.yearStartOfStocks.rawValue),
      listed(["月均增幅"], settings.averageGrowth.rawValue),
      listed(["时间进度"], settings.timeProgress.rawValue),
      listed(["位次"], settings.rankStyle.rawValue),
      listed(["小数", "金额"], "\(decimals.amount)"),
      listed(["小数", "数量"], "\(decimals.quantity)"),
      listed(["小数", "率"], "\(decimals.ratio)"),
      listed(["小数", "百分点"], "\(decimals.percentagePoint)"),
    ]
      + settings.degreeWords.map { listed(["程度词", $0.name], Self.percentage($0.bound)) }
      + [
        listed(["过半下限"], Self.percentage(settings.nearHalf)),
        listed(["素材缺"], settings.missingMaterial.rawValue),
      ]
  }

  private var settingsOfLayout: [ListedSetting] {
    [
      listed(["正文字号"], style.bodySizeInPoints == 16 ? "16" : "三号"),
      listed(["避头尾"], style.lineBreakLevel.rawValue),
      listed(["标点"], style.markStyle.rawValue),
      listed(["行首标点"], style.trimsLineStart ? "半角" : "全角"),
      listed(["中西间距"], style.hasHanLatinGap ? "四分之一" : "无"),
      listed(["悬挂标点"], style.hangsMarks ? "是" : "否"),
      listed(["目次"], style.hasContents ? "是" : "否"),
    ]
  }

  private static func percentage(_ value: Rational) -> String {
    (value * Rational(100)).description + "%"
  }
}

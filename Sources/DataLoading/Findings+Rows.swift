import Diagnostics
import Facts
import Nodes

/// What can be wrong with a row or a cell.
enum RowProblem: Hashable {
  /// D316
  /// `column` is nil for the months of a wide sheet.
  case unreadableNumber(column: String?)
  /// `limit` is what 小数 declares, or what the unit takes without.
  case tooManyDecimals(column: String?, limit: Int, unit: String, isDeclared: Bool)
  case unreadablePeriod(column: String)
  case blankPeriod(column: String)
  case raggedRow(columnCount: Int)
  case badQuotes
  case brokenByte(encoding: String)
  /// D315
  case repeatedRow
  /// D317
  case otherAncestor(column: String)
  /// N102
  case unknownOrganization(column: String, name: String)
  case blankOrganization(column: String)
  /// Further ones of a column that has many.
  case unknownOrganizations(column: String)
  case unknownMember(column: String, dimension: String, name: String)
  case unknownLevel(name: String)
  case unknownParent(name: String, level: String)
  /// N107
  case ambiguousOrganization(column: String, name: String)
  case repeatedOrganization(name: String, level: String)

  var code: String {
    switch self {
    case .unreadableNumber, .tooManyDecimals, .unreadablePeriod, .blankPeriod, .raggedRow,
      .badQuotes, .brokenByte:
      "D316"
    case .repeatedRow: "D315"
    case .otherAncestor: "D317"
    case .unknownOrganization, .blankOrganization, .unknownOrganizations, .unknownMember,
      .unknownLevel, .unknownParent:
      "N102"
    case .ambiguousOrganization, .repeatedOrganization: "N107"
    }
  }

  /// The problem of cells that all stand in one column.
  func inColumn(_ name: String) -> Self {
    switch self {
    case .unreadableNumber(nil): .unreadableNumber(column: name)
    case .tooManyDecimals(nil, let limit, let unit, let isDeclared):
      .tooManyDecimals(column: name, limit: limit, unit: unit, isDeclared: isDeclared)
    default: self
    }
  }

  private static func columnName(_ column: String?) -> String {
    column.map { "“\($0)”这一列" } ?? ""
  }

  func message(count: Int) -> String {
    switch self {
    case .unreadableNumber(let column): "\(Self.columnName(column))有 \(count) 格不是数"
    case .tooManyDecimals(let column, let limit, _, true):
      "\(Self.columnName(column))有 \(count) 格的小数多于声明的 \(limit) 位"
    case .tooManyDecimals(let column, 0, let unit, _):
      "\(Self.columnName(column))有 \(count) 格带小数" + (unit.isEmpty ? "" : "，\(unit)应当是整数")
    case .tooManyDecimals(let column, let limit, let unit, _):
      "\(Self.columnName(column))有 \(count) 格的小数太多，以\(unit)为单位至多 \(limit) 位"
    case .unreadablePeriod(let column): "“\(column)”这一列有 \(count) 格不是期间"
    case .blankPeriod(let column): "“\(column)”这一列有 \(count) 格空着，不知道是哪个期间"
    case .blankOrganization(let column): "“\(column)”这一列有 \(count) 格空着，不知道是哪个机构"
    case .raggedRow(let columnCount): "有 \(count) 行的栏数与表头的 \(columnCount) 栏不同"
    case .badQuotes: "有 \(count) 行的引号不成对"
    case .brokenByte(let encoding): "有 \(count) 行含有不属于 \(encoding) 的字节"
    case .repeatedRow: "有 \(count) 行重复，同一格出现两次"
    case .otherAncestor(let column): "“\(column)”这一列有 \(count) 格与机构表不符"
    case .unknownOrganization(let column, let name): "“\(column)”这一列的“\(name)”不在机构表里"
    case .unknownOrganizations(let column):
      "“\(column)”这一列还有 \(count) 格不在机构表里"
    case .unknownMember(let column, let dimension, let name):
      "“\(column)”这一列的“\(name)”不是\(dimension)的成员"
    case .unknownLevel(let name): "层级里没有“\(name)”"
    case .unknownParent(let name, let level): "\(level)的上级“\(name)”不在机构表里"
    case .ambiguousOrganization(let column, let name):
      "“\(column)”这一列的“\(name)”不止一个机构，无法确定"
    case .repeatedOrganization(let name, let level): "\(level)里有不止一个“\(name)”"
    }
  }

  /// What always helps, behind the remarks of the first place.
  var advice: Diagnostic.Remark? {
    switch self {
    case .unreadableNumber: .init("选择", "改成数；没有数的格留空，空格按缺处理，不当作 0")
    case .tooManyDecimals:
      .init("选择", "① 改正这些格；② 单位不对的，改正 取 的 单位；③ 确有这么多位的，在 取 里写 小数: 位数")
    case .unreadablePeriod:
      .init("说明", "月份写成 2004-03、2004/3 或 2004年3月；半年、季度、年写成 2004年上半年、2004年一季度、2004年")
    case .blankPeriod, .blankOrganization:
      .init("说明", "合并的单元格只有第一格有内容：取消合并，每一行都写上")
    case .raggedRow: .init("选择", "补齐或删去多余的栏；数里的千分位逗号要加引号")
    case .badQuotes: .init("选择", "引号成对写在整格两端，格里的引号写两个")
    case .brokenByte: .init("选择", "用原来的软件打开这几行，改正后存成 UTF-8")
    case .repeatedRow: .init("选择", "删去多余的一行；要相加的先在表里加好")
    case .otherAncestor: .init("选择", "改正这一列，或者改正机构表")
    case .unknownOrganization(_, let name) where name.contains("计"):
      .init("选择", "合计行写进 跳过: [\(name)]")
    case .unknownOrganizations: .init("选择", "看看 维度 的 机构 是不是写错了列，或者机构表不全")
    case .unknownOrganization(_, let name):
      .init("选择", "改了名的、写简称的，在 机构 里写 别名: {\(name): 表里的名称}；没有收进机构表的，补进去")
    case .unknownMember, .unknownLevel, .unknownParent: nil
    case .ambiguousOrganization: .init("选择", "这一列只写一个层级的机构，或者加 核对")
    case .repeatedOrganization: .init("选择", "名称要能区分，如加上上级的名称")
    }
  }
}

/// What a number measures: its family of units, how it prints, what may be done with it.
package struct Measure: Sendable, Hashable {
  /// Printed units from the smallest, all of one family: 元 万元 亿元.
  package let ladder: [MeasureUnit]
  /// 口径; only measures of one basis are added, compared or divided.
  ///
  /// Nil agrees with nil only.
  package let basis: String?
  /// Whether it may be summed over organisations and members (可加).
  package let isAdditive: Bool
  /// Decimals of the printed form; nil leaves them to the settings.
  package let decimals: Int?

  package init(
    ladder: [MeasureUnit],
    basis: String? = nil,
    isAdditive: Bool = true,
    decimals: Int? = nil
  ) {
    precondition(!ladder.isEmpty, "a measure without a unit")
    self.ladder = ladder
    self.basis = basis
    self.isAdditive = isAdditive
    self.decimals = decimals
  }

  /// The family of its units: 元, 户, 张, 元/张; empty for an index.
  package var family: String { ladder[0].base }
}

/// The type of a value, known before any data is read (language.md 1.1.9).
package indirect enum ValueType: Sendable, Hashable {
  /// 金额
  case amount(Measure)
  /// 数量
  case quantity(Measure)
  /// 指数
  case index(Measure)
  /// 单价
  case unitPrice(Measure)
  /// 率; 1 is 100%.
  case ratio
  /// 百分点; 1 is 100 points.
  case percentagePoint
  /// 位次
  case rank
  /// 位次变化; positive is forward.
  case rankChange
  /// 倍
  case multiple
  /// 个数
  case cardinal
  /// A plain constant without a unit.
  case plain
  /// 月份
  case month
  /// 文
  case text
  /// 真假
  case truth
  /// 机构
  case organization
  /// A member of the dimension.
  case member(dimension: String)
  /// An entry of 素材.
  case material
  /// 列
  case list(ValueType)

  /// The word that messages print.
  package var name: String {
    switch self {
    case .amount: "金额"
    case .quantity: "数量"
    case .index: "指数"
    case .unitPrice: "单价"
    case .ratio: "率"
    case .percentagePoint: "百分点"
    case .rank: "位次"
    case .rankChange: "位次变化"
    case .multiple: "倍"
    case .cardinal: "个数"
    case .plain: "数"
    case .month: "月份"
    case .text: "文"
    case .truth: "真假"
    case .organization: "机构"
    case .member(let dimension): dimension
    case .material: "素材"
    case .list(let element): "列（\(element.name)）"
    }
  }

  /// The measure of a type that has one.
  package var measure: Measure? {
    switch self {
    case .amount(let measure), .quantity(let measure), .index(let measure),
      .unitPrice(let measure):
      measure
    case .ratio, .percentagePoint, .rank, .rankChange, .multiple, .cardinal, .plain, .month, .text,
      .truth, .organization, .member, .material, .list:
      nil
    }
  }

  /// Whether a value of the type is a number.
  package var isNumeric: Bool {
    switch self {
    case .amount, .quantity, .index, .unitPrice, .ratio, .percentagePoint, .rank, .rankChange,
      .multiple, .cardinal, .plain:
      true
    case .month, .text, .truth, .organization, .member, .material, .list: false
    }
  }

  /// The type of the entries of a list.
  package var element: ValueType? {
    if case .list(let element) = self { element } else { nil }
  }
}

/// How a series adds up over time (性质).
package enum SeriesNature: String, Sendable, Hashable, CaseIterable {
  /// Adds up over months.
  case flow = "流量"
  /// Stands at a date.
  case stock = "存量"
  /// Belongs to a year, as a plan does.
  case yearly = "年值"
  /// Of a month, never added.
  case momentary = "时点值"
}

/// The end from which ranks count (方向).
package enum Direction: String, Sendable, Hashable, CaseIterable {
  case higherIsBetter = "高优"
  case lowerIsBetter = "低优"
}

/// A declared series of the catalogue (序列).
package struct SeriesDeclaration: Sendable, Hashable {
  package let name: String
  /// 印作.
  package let printedName: String
  package let aliases: [String]
  /// `amount`, `quantity`, `index` or `ratio`.
  package var type: ValueType
  package let nature: SeriesNature
  /// 计划: name of the plan's series.
  package var plan: String?
  /// 即: the series and slice of which this is a member.
  package var memberOf: MemberOf?
  package let direction: Direction
  /// Dimensions by which some source can answer, 机构 aside, in the catalogue's order.
  package let dimensions: [String]
  /// Whether some source has it month by month.
  package let isMonthly: Bool
  /// Names of the sources that it takes, in the order of 取: 代办月报.
  package let sources: [String]
  /// 预计: months whose values some source calls preliminary, in order.
  package var preliminaryMonths: [Month]
  /// Whether some cell is negative, so that a part may be more than its whole.
  package var hasNegativeValues: Bool

  /// Place of a series as a member of another, `邮政收入[专业=代办电信]`.
  package struct MemberOf: Sendable, Hashable {
    package let series: String
    package let dimension: String
    package let member: String

    package init(series: String, dimension: String, member: String) {
      self.series = series
      self.dimension = dimension
      self.member = member
    }
  }

  package init(
    name: String,
    printedName: String,
    aliases: [String] = [],
    type: ValueType,
    nature: SeriesNature,
    plan: String? = nil,
    memberOf: MemberOf? = nil,
    direction: Direction = .higherIsBetter,
    dimensions: [String] = [],
    isMonthly: Bool = true,
    sources: [String] = [],
    preliminaryMonths: [Month] = [],
    hasNegativeValues: Bool = false
  ) {
    self.name = name
    self.printedName = printedName
    self.aliases = aliases
    self.type = type
    self.nature = nature
    self.plan = plan
    self.memberOf = memberOf
    self.direction = direction
    self.dimensions = dimensions
    self.isMonthly = isMonthly
    self.sources = sources
    self.preliminaryMonths = preliminaryMonths
    self.hasNegativeValues = hasNegativeValues
  }
}

/// A declared quotient of two series (指标).
package struct QuotientDeclaration: Sendable, Hashable {
  /// 分母取: how a stock below the line is taken over a span.
  package enum DenominatorReading: String, Sendable, Hashable, CaseIterable {
    case end = "期末"
    case start = "期初"
    case meanOfEnds = "平均"
    case meanOfMonths = "各月平均"
  }

  package let name: String
  package let printedName: String
  package let aliases: [String]
  /// `ratio` (比率) or `unitPrice` (单价).
  package let type: ValueType
  package let numerator: Question
  package let denominator: Question
  package let denominatorReading: DenominatorReading
  package let direction: Direction

  package init(
    name: String,
    printedName: String,
    aliases: [String] = [],
    type: ValueType,
    numerator: Question,
    denominator: Question,
    denominatorReading: DenominatorReading = .end,
    direction: Direction = .higherIsBetter
  ) {
    self.name = name
    self.printedName = printedName
    self.aliases = aliases
    self.type = type
    self.numerator = numerator
    self.denominator = denominator
    self.denominatorReading = denominatorReading
    self.direction = direction
  }
}

/// A dimension other than 机构, with its members in order.
package struct DimensionDeclaration: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    /// As in the data: 代售卡.
    package let name: String
    /// 印作: 缴费卡.
    package let printedName: String

    package init(name: String, printedName: String? = nil) {
      self.name = name
      self.printedName = printedName ?? name
    }
  }

  package let name: String
  package let members: [Member]

  package init(name: String, members: [Member]) {
    self.name = name
    self.members = members
  }

  /// Place of a member, from 0.
  package func index(of member: String) -> Int? { members.firstIndex { $0.name == member } }
}

/// Every name that an expression may use.
package struct Schema: Sendable, Hashable {
  package let organizations: Organizations
  package let dimensions: [DimensionDeclaration]
  package let series: [SeriesDeclaration]
  package var quotients: [QuotientDeclaration] {
    didSet { unitNames = Self.unitNames(of: series, quotients) }
  }
  /// Places of the series by name and alias.
  private let seriesPlaces: [String: Int]
  package let settings: Settings
  /// Names of 措辞, so that `措辞.名(值)` is checked.
  package var lexiconNames: [String]
  /// Names whose declaration in the catalogue has an error, so that their use is not one more.
  package var brokenNames: Set<String> = []
  /// 格网 of the catalogues, in file order.
  package var grids: [TileGrid] = []
  /// Names of organisations, members and series that hold digits, the longest first.
  package var namesWithDigits: [String] { digitNames.value }
  private let digitNames: Lazily<[String]>
  /// Units that a constant may have.
  package private(set) var unitNames: Set<String>

  package init(
    organizations: Organizations,
    dimensions: [DimensionDeclaration],
    series: [SeriesDeclaration],
    quotients: [QuotientDeclaration] = [],
    settings: Settings,
    lexiconNames: [String] = []
  ) {
    self.organizations = organizations
    self.dimensions = dimensions
    self.series = series
    seriesPlaces = Dictionary(
      series.enumerated().flatMap { place, series in
        ([series.name] + series.aliases).map { ($0, place) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    self.quotients = quotients
    unitNames = Self.unitNames(of: series, quotients)
    self.settings = settings
    self.lexiconNames = lexiconNames
    digitNames = Lazily { Self.namesWithDigits(of: organizations, dimensions, series) }
  }

  private static func namesWithDigits(
    of organizations: Organizations,
    _ dimensions: [DimensionDeclaration],
    _ series: [SeriesDeclaration]
  ) -> [String] {
    // Mostly all three names are one.
    let organizationNames = organizations.all.flatMap { organization in
      [organization.name]
        + [organization.shortName, organization.fullName].filter { $0 != organization.name }
        + organization.attributes.values
    }
    let memberNames = dimensions.flatMap { $0.members.flatMap { [$0.name, $0.printedName] } }
    let seriesNames = series.flatMap { [$0.name, $0.printedName] + $0.aliases }
    let names = organizationNames + memberNames + seriesNames
    return Set(names.filter(\.isNameWithDigits)).map { (name: $0, length: $0.count) }
      .sorted { ($1.length, $0.name) < ($0.length, $1.name) }.map(\.name)
  }

  /// Units that every workspace knows (language.md 1.1.1).
  private static let commonUnits = [
    "%", "个百分点", "元", "万元", "亿元", "户", "万户", "张", "万张", "笔", "万笔", "元/户", "元/张", "元/笔", "倍",
    "位",
  ]

  private static func unitNames(
    of series: [SeriesDeclaration],
    _ quotients: [QuotientDeclaration]
  ) -> Set<String> {
    let measures = (series.map(\.type) + quotients.map(\.type)).compactMap(\.measure)
    return Set(commonUnits + measures.flatMap(\.ladder).map(\.name).filter { !$0.isEmpty })
  }

  /// The series of a name or alias.
  package func series(named name: String) -> SeriesDeclaration? {
    seriesPlace(named: name).map { series[$0] }
  }

  /// Place of a series, by name or alias, among `series`.
  package func seriesPlace(named name: String) -> Int? { seriesPlaces[name] }

  /// The quotient of a name or alias.
  package func quotient(named name: String) -> QuotientDeclaration? {
    quotients.first { $0.name == name || $0.aliases.contains(name) }
  }

  package func dimension(named name: String) -> DimensionDeclaration? {
    dimensions.first { $0.name == name }
  }
}

extension String {
  /// Whether it holds digits beside other characters; Han numerals count.
  fileprivate var isNameWithDigits: Bool {
    unicodeScalars.contains { $0.properties.numericType != nil }
      && contains(where: \.isNumber) && !allSatisfy(\.isNumber)
  }
}

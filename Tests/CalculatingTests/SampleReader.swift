import Facts
import Foundation

/// The files of the sample as rows of fields.
struct SampleReader {
  struct Table {
    let head: [String]
    var rows: [[String]]

    func column(_ name: String) -> Int { head.firstIndex(of: name) ?? 0 }
  }

  var tables: [String: Table] = [:]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  mutating func read(_ name: String) { tables[name] = table(name) }

  func table(_ name: String) -> Table {
    if let known = tables[name] { return known }
    let lines = Self.text("examples/shaanxi/data/" + name).split(separator: "\n")
    let rows = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return Table(head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  func organizations() -> Organizations {
    var all: [Organization] = []
    var places: [String: Int] = [:]
    func add(
      _ name: String,
      _ level: String,
      _ parent: String?,
      kind: String? = nil,
      short: String,
      _ attributes: [String: String] = [:]
    ) {
      places[name] = all.count
      all.append(
        Organization(
          id: OrganizationID(index: all.count),
          name: name,
          level: level,
          kind: kind,
          parent: parent.flatMap { places[$0] }.map { OrganizationID(index: $0) },
          attributes: attributes,
          fullName: short,
          shortName: short,
          scope: level == "省" ? "全省" : "全市"
        )
      )
    }
    add("全国", "全国", nil, short: "全国")
    for row in table("provinces.csv").rows {
      add(row[0], "省", "全国", short: row[0], ["考核组": row[1]])
    }
    for row in table("bureaus.csv").rows {
      add(row[0], "市局", "陕西", short: row[0] + "市局", ["管理模式": row[1], "成立": row[2]])
    }
    for row in table("units.csv").rows {
      add(row[1], "单位", row[0], kind: row[2], short: row[2] == "县局" ? row[1] + "局" : row[1])
    }
    let peers = all.filter { $0.attributes["考核组"] == "1" }.map(\.id)
    let aliases = ["全省": "陕西", "神木": "神木县", "安塞": "安塞县"].compactMapValues { places[$0] }
    return Organizations(
      all,
      levels: ["全国", "省", "市局", "单位"],
      groups: [.init(name: "考核同组", level: "省", members: peers)],
      aliases: aliases.mapValues { OrganizationID(index: $0) },
      attributeNames: ["成立", "管理模式", "考核组"]
    )
  }

  static func dimensions(specialities: Table) -> [DimensionDeclaration] {
    var seen: Set<String> = []
    let column = specialities.column("speciality")
    let names = specialities.rows.map { $0[column] }.filter { seen.insert($0).inserted }
    return [
      DimensionDeclaration(
        name: "运营商",
        members: ["移动", "联通", "电信", "网通"].map { .init(name: $0) }
      ),
      DimensionDeclaration(
        name: "业务",
        members: [
          .init(name: "代售卡", printedName: "缴费卡"), .init(name: "代放号"), .init(name: "代收费"),
          .init(name: "公话", printedName: "公话（话吧）"),
        ]
      ),
      DimensionDeclaration(name: "专业", members: names.map { .init(name: $0) }),
    ]
  }

  private static func monthly(
    _ series: String,
    _ column: String,
    only product: String? = nil
  ) -> Taking {
    var taking = Taking(
      series: series,
      file: "monthly.csv",
      source: "代办月报",
      column: column,
      organization: "unit",
      time: "month",
      dimensions: [("运营商", "operator")]
    )
    if let product {
      taking.filter = ("product", product)
      taking.fixed = ["业务": product]
    } else {
      taking.dimensions.append(("业务", "product"))
    }
    taking.readsMissingRowsAsZero = true
    return taking
  }

  private static func provinces(_ series: String, _ column: String) -> Taking {
    Taking(
      series: series,
      file: "provinces_monthly.csv",
      source: "各省月报",
      column: column,
      organization: "province",
      time: "month"
    )
  }

  static let takings: [Taking] = {
    var cards = provinces("售卡", "")
    cards.spread = (
      "运营商",
      [
        ("移动", "cards_mobile"), ("联通", "cards_unicom"), ("电信", "cards_telecom"),
        ("网通", "cards_netcom_other"),
      ]
    )
    var index = Taking(
      series: "综合指数",
      file: "peer_index.csv",
      source: "综合考核",
      column: "composite_index",
      organization: "province",
      time: "month"
    )
    index.decimals = 1
    return [
      monthly("收入", "revenue_yuan"), provinces("收入", "agency_revenue_yuan"),
      monthly("放号", "quantity", only: "代放号"), provinces("放号", "activations"),
      monthly("售卡", "quantity", only: "代售卡"), cards,
      monthly("售卡金额", "amount_yuan", only: "代售卡"),
      monthly("代收费额", "amount_yuan", only: "代收费"),
      Taking(
        series: "邮政收入",
        file: "postal_monthly.csv",
        source: "邮政月报",
        column: "revenue_yuan",
        organization: "bureau",
        time: "month",
        dimensions: [("专业", "speciality")]
      ),
      Taking(
        series: "邮政收入",
        file: "postal_units_h1.csv",
        source: "邮政半年",
        column: "revenue_yuan",
        organization: "unit",
        time: "period",
        dimensions: [("专业", "speciality")]
      ),
      Taking(
        series: "邮政收入",
        file: "nation_postal.csv",
        source: "全国邮政",
        column: "postal_revenue_yuan",
        organization: "=全国",
        time: "month"
      ),
      Taking(
        series: "年计划",
        file: "plans.csv",
        source: "年度计划",
        column: "plan_yuan",
        organization: "bureau",
        time: "year",
        filter: ("metric", "revenue")
      ),
      index,
    ]
  }()
}

import Documents
import Drawings
import Facts

/// A document that has every kind of block.
enum SampleDocument {
  static let opening = "截至6月底，全市代办电信业务累计实现业务收入385.19万元，同比增长57.22%，完成年度计划的51.36%，基本实现“双过半”。"
  static let filler = "各县局围绕全年目标，抓住移动、联通等业务发展的有利时机，强化考核，加大营销力度，业务发展——尤其是代售卡——势头良好。"

  static func document(
    blocks: [Block]? = nil,
    title: String = "榆林市邮政局2004年上半年代办电信业务工作总结",
    style: PageStyle = PageStyle(),
    elements: OfficialElements = OfficialElements(),
    isDraft: Bool = false
  ) -> Document {
    Document(
      organization: OrganizationID(index: 0),
      organizationName: "榆林市邮政局",
      period: Period(year: 2004, part: 1, of: 2),
      title: title,
      recipients: "省邮政局代办电信业务管理中心",
      blocks: blocks ?? self.blocks,
      attachments: ["各县局代办电信业务收入完成情况一览表", "上半年考核结果"],
      elements: elements,
      signature: "榆林市邮政局",
      dateText: "2004年7月5日",
      date: "2004-07-05",
      remark: "联系人：张三，电话：12345",
      style: style,
      facts: [],
      isDraft: isDraft
    )
  }

  static func paragraph(_ text: String) -> Block {
    .paragraph(Paragraph(inlines: [.text(text, reason: .stated)]))
  }

  static func heading(_ level: Int, _ number: String, _ text: String) -> Block {
    .heading(Heading(level: level, number: number, inlines: [.text(text, reason: nil)]))
  }

  static let blocks: [Block] = [
    heading(1, "一、", "上半年业务发展情况"),
    .paragraph(
      Paragraph(inlines: [
        .text(opening, reason: .stated),
        .text("收入走势见", reason: nil), .reference(label: "走势", shownAs: "图1"),
        .footnote(number: "①", content: [.text("年初指1月，下同。", reason: .stated)]),
        .text("，各县局完成情况见", reason: nil), .reference(label: "完成", shownAs: "表1"),
        .text("。", reason: nil),
      ])
    ),
    .figure(chart),
    heading(2, "（一）", "业务收入快速增长"),
    paragraph(filler + filler),
    .paragraph(
      Paragraph(
        runInHeading: Heading(
          level: 3,
          number: "1.",
          inlines: [.text("代售卡业务。", reason: nil)]
        ),
        inlines: [
          .text(filler, reason: nil), .emphasis(.dots, [.text("重点", reason: nil)]),
          .text("抓好", reason: nil), .emphasis(.bold, [.text("考核办法", reason: nil)]),
          .text("，下滑的原因是", reason: nil), .openSlot("待填：原因，市场部"), .text("。", reason: nil),
        ]
      )
    ),
    .table(table(rows: 12)),
    heading(1, "二、", "下半年工作打算"),
    paragraph(filler + filler + filler),
    paragraph(filler),
    .landscape([.table(table(number: 2, rows: 30))]),
    paragraph(filler),
  ]

  static var chart: Chart {
    Chart(
      kind: .trend,
      label: "走势",
      number: 1,
      title: "1—6月代办电信业务收入走势",
      notes: ["1月含补记收入。"],
      source: "代办业务月报，截至2004年6月30日",
      options: ChartOptions(),
      categories: [],
      series: []
    )
  }

  static func table(number: Int = 1, rows: Int) -> Table {
    Table(
      label: number == 1 ? "完成" : nil,
      number: number,
      title: "各县局代办电信业务完成情况",
      unitLine: "单位：万元",
      columns: [
        .init(heads: ["县局"], alignment: .text),
        .init(heads: ["业务收入", "本年累计"], alignment: .decimal),
        .init(heads: ["业务收入", "同比增长"], alignment: .decimal),
        .init(heads: ["完成计划"], alignment: .decimal),
      ],
      rows: [.init(kind: .group, cells: [.init("南部各县")])]
        + (0..<rows).map { index in
          .init(
            kind: .body,
            cells: [
              .init("第\(index)县邮政局"), .init("\(index * 37).\(10 + index)"),
              .init("\(index).5%"), .init(index == 3 ? "—" : "4\(index).36%"),
            ],
            isHighlighted: index == 1
          )
        }
        + [
          .init(
            kind: .total,
            cells: [.init("合计"), .init("385.19"), .init("57.22%"), .init("51.36%")]
          )
        ],
      notes: ["完成计划按年度计划计算。"]
    )
  }
}

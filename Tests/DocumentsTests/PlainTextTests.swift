import Documents
import Facts
import Testing

struct PlainTextTests {
  static func document(_ blocks: [Block], isLong: Bool = false) -> Document {
    Document(
      organization: OrganizationID(index: 0),
      organizationName: "榆林",
      period: Period(Month(year: 2004, month: 1), Month(year: 2004, month: 6)),
      title: "工作总结",
      recipients: isLong ? "省局" : "",
      blocks: blocks,
      attachments: isLong ? ["甲表", "乙表"] : [],
      signature: "榆林市邮政局",
      dateText: "2004年7月5日",
      date: "2004-07-05",
      remark: isLong ? "联系人：某" : "",
      style: PageStyle(),
      facts: []
    )
  }

  @Test func printsEverythingAroundTheBlocks() {
    #expect(
      Self.document([], isLong: true).plainText
        == "工作总结\n省局：\n附件：1.甲表\n2.乙表\n榆林市邮政局\n2004年7月5日\n（联系人：某）\n"
    )
  }

  @Test func setsFootnotesBehindTheirParagraph() {
    let note = Inline.footnote(number: "①", content: [.text("口径有变。", reason: nil)])
    let inlines: [Inline] = [
      .text("甲", reason: nil), .emphasis(.bold, [.text("乙", reason: nil), note]),
      .text("。", reason: nil),
    ]
    #expect(
      Self.document([.paragraph(Paragraph(inlines: inlines))]).bodyLines == ["甲乙。", "注：口径有变。"]
    )
  }

  @Test func separatesCellsWithTabs() {
    let table = Table(
      label: nil,
      number: 1,
      title: "题",
      unitLine: "单位：元",
      columns: [
        .init(heads: ["市局", "市局"], alignment: .text),
        .init(heads: ["收入", "累计"], alignment: .decimal),
      ],
      rows: [.init(kind: .body, cells: [.init("甲"), .init("—")])],
      notes: ["某"]
    )
    #expect(
      Self.document([.landscape([.table(table)])]).bodyLines == [
        "表1\u{3000}题", "单位：元", "市局\t收入", "市局\t累计", "甲\t—", "注：某",
      ]
    )
  }

  @Test func escapesTextInJSON() {
    let text = Inline.text("\"双\\过\n半\"\u{1}", reason: .name)
    let json = Self.document([.paragraph(Paragraph(inlines: [text]))]).json { _ in "" }
    #expect(json.contains(#"{"text": "\"双\\过\n半\"\u0001", "why": "name"}"#))
  }
}

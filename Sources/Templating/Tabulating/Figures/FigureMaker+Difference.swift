import Documents
import Facts
import Phrasing

// 差异: rises and falls of members on both sides of zero.
extension FigureMaker {
  mutating func makeDifference() -> Chart {
    struct Row {
      var key: FigureKey
      var value: FigureValue
    }
    var rows = zip(table.keys, row).map { Row(key: $0, value: $1) }
    sort(&rows, by: \.value, key: \.key)
    noteRefusals(row)
    let absent = zip(table.keys, row).filter { $0.1 == .missing }.map(\.0.name)
    if !absent.isEmpty {
      let isRate = table.metric.type == .ratio
      notes.append(absent.joined(separator: "、") + (isRate ? "缺上年数" : "缺数据"))
    }
    if rows.compactMap(\.value.number).contains(where: { $0 > Number(Rational(5)) }),
      table.metric.type == .ratio
    {
      report(.warning(20), "增速超过500%，基数过小", fix: "请改用金额说明")
    }
    let known = rows.compactMap(\.value.number)
    let counts = [
      ("升", known.count { $0.sign > 0 }), ("平", known.count { $0.sign == 0 }),
      ("降", known.count { $0.sign < 0 }),
    ]
    let text = counts.filter { $0.1 > 0 }.map { "\($0.1)\($0.0)" }.joined()
    if table.metric.type.measure != nil, !known.isEmpty {
      let net = known.reduce(.zero, +)
      let word = net.sign < 0 ? "净减" : "净增"
      sayings.append("\(text)，\(word)\(numbers.phrase(net.magnitude))")
    } else if !text.isEmpty {
      sayings.append(text)
    }
    return chart(
      categories: rows.map { category($0.key) },
      series: [series(rows.map { numbers.chartValue($0.value) })],
      referenceLines: rowReferences()
    )
  }
}

import Diagnostics
import Documents
import Expressions
import Facts
import Nodes

extension FigureReader {
  /// 图层: a list of {图形, x, y, x2, y2, 样式, 颜色, 文字}; the same checks as for a kind.
  mutating func readLayers(_ kind: ChartKind) -> [FigureLayer] {
    guard kind == .layers else { return [] }
    guard let node = value("图层"), !node.items.isEmpty else {
      log.add(.figureKeyMissing("图层", at: self.node.span))
      return []
    }
    let layers = node.items.compactMap { readLayer($0) }
    checkLayers(layers, at: node.span)
    // A line across is that of the report, which is none of any other member.
    for layer in layers where value("分面") != nil {
      guard layer.value != nil, !layer.mark.runsOverCategories else { continue }
      log.add(.figureValueWrong("y", wants: "金额（有“分面”时各图相同，如 300万元）", at: layer.span))
    }
    return layers
  }

  private static let words = ["图形", "x", "y", "x2", "y2", "样式", "颜色", "文字"]

  private mutating func readLayer(_ node: Node) -> FigureLayer? {
    var values: [String: Node] = [:]
    for (key, value) in node.entries {
      let name = figureWord(key.text ?? "")
      if Self.words.contains(name) {
        values[name] = value
      } else {
        log.add(.figureWordUnknown(key.text ?? "", in: "图层", among: Self.words, at: key.span))
      }
    }
    guard let markNode = values["图形"] else {
      log.add(.figureKeyMissing("图形", at: node.span))
      return nil
    }
    guard let mark: ChartLayer.Mark = word(markNode, in: "图形") else { return nil }
    let style: FigureStyle? = values["样式"].flatMap { word($0, in: "样式") }
    let emphasis: ChartLayer.Emphasis? = values["颜色"].flatMap { word($0, in: "颜色") }
    let (measure, amount) = readValue(values["y"])
    checkPlaces(mark, values, hasValue: measure != nil || amount != nil, at: node.span)
    return FigureLayer(
      mark: mark,
      value: measure,
      amounts: [amount, values["y2"]?.text].compactMap { $0 },
      from: place(values["x"], mark),
      to: place(values["x2"], mark),
      style: style ?? .actual,
      emphasis: emphasis,
      text: values["文字"]?.text ?? "",
      span: node.span
    )
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node,
    in owner: String
  ) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: figureWord(node.text ?? "")) { return word }
    let words = Word.allCases.map(\.rawValue)
    log.add(.figureWordUnknown(node.text ?? "", in: owner, among: words, at: node.span))
    return nil
  }

  /// x of what runs over all categories names the dimension, which is no place.
  private func place(_ node: Node?, _ mark: ChartLayer.Mark) -> String {
    mark.runsOverCategories ? "" : node?.text ?? ""
  }

  /// Whether a text begins as a number in digits does, and not with the name of a metric.
  private static func isAmount(_ text: String) -> Bool {
    text.unicodeScalars.first.map { ("0"..."9").contains($0) || $0 == "-" } ?? false
  }

  /// An expression, or an amount as typed.
  private mutating func readValue(_ node: Node?) -> (FigureExpression?, String?) {
    guard let node, let text = node.text else { return (nil, nil) }
    if Self.isAmount(text) { return (nil, text) }
    guard let question = question(node) else { return (nil, nil) }
    guard question.type.isNumeric else {
      log.add(.figureValueWrong("y", wants: "一个数（如 收入.累计 或 300万元）", at: node.span))
      return (nil, nil)
    }
    return (FigureExpression(question: question, text: text), nil)
  }

  /// What a mark cannot be without (G109).
  private mutating func checkPlaces(
    _ mark: ChartLayer.Mark,
    _ values: [String: Node],
    hasValue: Bool,
    at span: SourceSpan
  ) {
    guard !log.hasErrors else { return }
    let lacking: String? =
      switch mark {
      case .bars, .line, .dots, .area:
        values["y"]?.text.map(Self.isAmount) ?? true ? "y（一个指标）" : nil
      case .rule: hasValue || values["x"] != nil ? nil : "y 或 x"
      case .text: hasValue && values["x"] != nil && values["文字"] != nil ? nil : "x、y 和 文字"
      case .band:
        values["x"] != nil || hasValue && values["y2"] != nil ? nil : "x 和 x2，或 y 和 y2"
      }
    if let lacking { log.add(.figureLayerLacks(lacking, mark, at: span)) }
  }

  /// One unit on the axis (G103), and something that runs over the categories.
  private mutating func checkLayers(_ layers: [FigureLayer], at span: SourceSpan) {
    guard !log.hasErrors else { return }
    var families: [String] = []
    for layer in layers {
      guard let type = layer.value?.question.type else { continue }
      let name = type.measure?.ladder.last?.name ?? type.name
      if !families.contains(name) { families.append(name) }
    }
    if families.count > 1 {
      log.add(.figureUnitsMixed(families, at: span))
    } else if !layers.contains(where: \.mark.runsOverCategories) {
      log.add(.figureLayerLacks("一层柱、线、点或面积", nil, at: span))
    }
  }
}

extension Diagnostic {
  /// G109: a layer without what its mark needs.
  fileprivate static func figureLayerLacks(
    _ what: String,
    _ mark: ChartLayer.Mark?,
    at span: SourceSpan
  ) -> Diagnostic {
    let owner = mark.map { "图层的“\($0.rawValue)”" } ?? "图层"
    return Diagnostic(
      .error,
      "G109",
      "\(owner)缺少\(what)",
      at: [Label(span)],
      remarks: [Remark("修改", "在这一层里补上\(what)")]
    )
  }
}

import Documents
import Facts

extension FigureMaker {
  /// 图层: the layers of the block over one set of categories.
  mutating func makeLayers() -> Chart {
    checkLayers()
    guard refusal == nil else { return frame(refusal ?? "") }
    noteAbsentValues()
    let withRows = table.layers.filter { $0.row != nil }
    let drawn = table.members.isEmpty ? withRows.map { layerSeries($0) } : []
    let panels = table.members.indices.map { place in
      let member = table.members[place]
      return ChartPanel(
        key: member.key,
        title: member.name,
        isHighlighted: member.isHighlighted,
        series: withRows.map { layerSeries($0, of: place) }
      )
    }
    if !panels.isEmpty, !table.options.sharesScale { notes.append("各图纵轴不同") }
    let layers = table.layers.map { layer in
      ChartLayer(
        mark: layer.mark,
        series: layer.row,
        text: layerText(layer),
        from: key(layer.from),
        to: key(layer.to),
        value: amount(layer, 0),
        otherValue: amount(layer, layer.value == nil ? 1 : 0),
        emphasis: layer.emphasis
      )
    }
    if table.mergesMonths { notes.append("合并的月按合计作图") }
    return chart(
      categories: table.keys.map { category($0) },
      series: drawn,
      panels: panels,
      layers: layers
    )
  }

  /// The values of a layer, with 分面 those of one member.
  private func layerSeries(_ layer: FigureTableLayer, of facet: Int? = nil) -> ChartSeries {
    let row = layer.row ?? 0
    let values = table.values[(facet ?? 0) * table.measures.count + row]
    let name = layer.text.isEmpty ? layerName(layer) : layer.text
    return series(
      values.map { numbers.chartValue($0) },
      key: table.measures[row].key,
      name: name,
      role: layer.role,
      slot: row,
      member: facet.map { table.members[$0].key } ?? ""
    )
  }

  /// Two layers of one metric are told apart by their 样式.
  private func layerName(_ layer: FigureTableLayer) -> String {
    let row = layer.row ?? 0
    let name = table.measures[row].key
    let isShared = table.layers.count { $0.row.map { table.measures[$0].key } == name } > 1
    return isShared ? name + "（\(layer.mark.rawValue)）" : name
  }

  /// What a rule, a text or a band says, with its value where a value was asked.
  private func layerText(_ layer: FigureTableLayer) -> String {
    guard let number = layer.value?.number, layer.mark == .rule else { return layer.text }
    return layer.text + numbers.phrase(number)
  }

  /// The value that was asked, else the amounts that were typed, in turn.
  private func amount(_ layer: FigureTableLayer, _ index: Int) -> Number? {
    if index == 0, let number = layer.value?.number { return number }
    return index < layer.amounts.count ? numbers.amount(of: layer.amounts[index]) : nil
  }

  private func key(_ name: String) -> String {
    table.keys.first { $0.name == name || $0.key == name }?.key ?? ""
  }

  private mutating func checkLayers() {
    let startsAtZero = table.layers.contains(where: \.mark.startsAtZero)
    let axis = table.options.axis
    if startsAtZero, axis.isLogarithmic {
      let message = "柱形图不能用对数刻度"
      refuse(.error(8), message, fix: "请改用“点”或“线”，或删去“轴”的“刻度”", frame: "图未绘制：" + message)
    }
    if startsAtZero, let minimum = axis.minimum, minimum != 0 {
      let message = "柱形图必须从零起"
      refuse(.error(7), message, fix: "请删去“轴”的“最小”", frame: "图未绘制：" + message)
    }
    for name in table.layers.flatMap({ [$0.from, $0.to] }) where !name.isEmpty && key(name).isEmpty
    {
      let message = "图层里没有“\(name)”这一项"
      let known = table.keys.map(\.name).joined(separator: "、")
      refuse(.error(2), message, fix: "可用的有：\(known)", frame: "图未绘制：" + message)
    }
    for amount in table.layers.flatMap(\.amounts) where numbers.amount(of: amount) == nil {
      let message = "“\(amount)”不是以\(numbers.unit.name)计的数"
      refuse(.error(3), message, fix: "请写成 300\(numbers.unit.name)", frame: "图未绘制：" + message)
    }
    if !startsAtZero {
      let values = table.values.flatMap { $0.compactMap(\.number) }
      let lines = table.layers.flatMap { [amount($0, 0), amount($0, 1)] }.compactMap { $0 }
      noteAxis(values + lines, axis: "纵轴")
    }
    let lines = table.layers.count { $0.mark == .line }
    if lines > 6 { report(.warning(2), "\(lines)条线难以分辨", fix: "请分成几张图") }
  }

  /// Places without a value are gaps, which are named.
  private mutating func noteAbsentValues() {
    let facets = table.members.isEmpty ? [nil] : table.members.map { Optional($0.name) }
    for (place, facet) in facets.enumerated() {
      for layer in table.layers {
        guard let row = layer.row else { continue }
        let values = table.values[place * table.measures.count + row]
        let names = zip(table.keys, values).filter { $0.1.number == nil }.map(\.0.name)
        guard !names.isEmpty else { continue }
        let text = "\(facet ?? "")\(layerName(layer))\(names.joined(separator: "、"))"
        report(.warning(5), "\(text)缺失", fix: "请补齐数据；图中留空")
        notes.append("\(text)缺数据")
      }
    }
  }
}

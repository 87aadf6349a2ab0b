import Diagnostics
import Documents
import Drawings
import Facts

/// Turns the blocks of a document into the flow that is cut into pages.
struct FlowBuilder<Shaper: TextShaper> {
  let document: Document
  let shaper: Shaper
  let sizes: TypeSizes
  let settings: LineSettings
  let drawChart: (Chart, Double) -> Drawing
  let destinations: Destinations
  var styler: InlineStyler
  var log: DiagnosticLog
  private(set) var items: [FlowItem] = []
  private(set) var outline: [OutlineEntry] = []
  /// Whether the blocks being set stand on lying pages.
  private var isLying = false
  private var blockCount = 0
  /// Where the block being set stands in the document; empty around the blocks.
  private var path: [Int] = []
  /// Height of each footnote met so far.
  ///
  /// Unit: points.
  private var noteHeights: [Double] = []

  init(
    _ document: Document,
    shaper: Shaper,
    drawChart: @escaping (Chart, Double) -> Drawing,
    log: DiagnosticLog
  ) {
    self.document = document
    self.shaper = shaper
    self.drawChart = drawChart
    self.log = log
    sizes = TypeSizes(document.style)
    settings = LineSettings(document.style)
    destinations = Destinations(document.blocks)
    var origins: [FactID: Int] = [:]
    for (index, fact) in document.facts.enumerated() { origins[fact.id] = index }
    styler = InlineStyler(origins: origins, destinations: destinations.byLabel)
  }

  private var geometry: PageGeometry { isLying ? .lying : .upright }

  private var setter: TextSetter<Shaper> {
    TextSetter(shaper: shaper, settings: settings)
  }

  private var paragraphs: ParagraphSetter<Shaper> {
    var setter = ParagraphSetter(
      shaper: shaper,
      settings: settings,
      geometry: geometry,
      sizes: sizes
    )
    setter.noteHeights = noteHeights
    return setter
  }

  /// The lines of a footnote at the foot of a page.
  func footnoteStack(_ note: Footnote) -> TextSetter<Shaper>.Stack {
    setter.stack(
      [StyledText(note.number + "\u{3000}", role: .fangSong)] + note.content,
      role: .note,
      size: sizes.note,
      width: PageGeometry.upright.area.width,
      alignment: .justified,
      turnedIndent: 2
    )
  }

  /// Measures the footnotes that came since.
  private mutating func measureFootnotes() {
    noteHeights += styler.footnotes.dropFirst(noteHeights.count).map {
      footnoteStack($0).height
    }
  }

  /// Fills `items` with the whole document in the order of GB/T 9704-2012, 7.3.
  mutating func build() {
    addTitle()
    if !document.recipients.isEmpty {
      add([StyledText(document.recipients + "：", role: .fangSong)], firstIndent: 0)
    }
    add(document.blocks)
    if isLying { turn(false) }
    let ends = items.count
    addAttachments()
    addSignature()
    if !document.remark.isEmpty {
      add([StyledText("（\(document.remark)）", role: .fangSong)])
    }
    addStatements()
    // What stands behind the blocks is not passed by figures.
    for index in ends..<items.count { items[index].flow.stopsFloats = true }
  }

  // MARK: Around the body

  private mutating func addTitle() {
    guard !document.title.isEmpty else { return }
    let width = geometry.area.width
    let lines = setter.title(
      document.title,
      size: sizes.title,
      width: width,
      words: [document.organizationName]
    ).map { $0.moved(x: 0, y: (geometry.box - sizes.title) / 2) }
    append(FlowItem(lines: lines, tag: .heading1))
    items.append(.blank)
  }

  private mutating func addAttachments() {
    guard !document.attachments.isEmpty else { return }
    items.append(.blank)
    let isSingle = document.attachments.count == 1
    for (index, name) in document.attachments.enumerated() {
      let number = isSingle ? "" : "\(index + 1)."
      // 附件 and its colon take 3 em, a number one more; turned lines stand below the name.
      let nameIndent = isSingle ? 5.0 : 6.0
      add(
        [StyledText((index == 0 ? "附件：" : "") + number + name, role: .fangSong)],
        firstIndent: index == 0 ? 2 : 5,
        turnedIndent: nameIndent
      )
    }
  }

  private mutating func addSignature() {
    let lines = paragraphs.signature(document.signature, document.dateText)
    guard !lines.isEmpty else { return }
    items.append(.blank)
    var item = FlowItem(lines: lines)
    item.flow.avoidsPageTop = true
    append(item)
  }

  /// The list of typed numbers, below all that belongs to the document itself.
  private mutating func addStatements() {
    let list = document.statementList
    guard !list.entries.isEmpty else { return }
    items.append(.blank)
    var title = paragraphs.item([StyledText(list.title, role: .hei)], role: .body)
    title.flow.keepsWithNext = true
    append(title)
    for entry in list.entries { add([StyledText(entry, role: .fangSong)]) }
  }

  private mutating func append(_ item: FlowItem) {
    var numbered = item
    numbered.block = blockCount
    numbered.path = path.isEmpty ? nil : path
    blockCount += 1
    items.append(numbered)
  }

  private mutating func add(
    _ styles: [StyledText],
    firstIndent: Double = 2,
    turnedIndent: Double = 0
  ) {
    append(
      paragraphs.item(
        styles,
        role: .body,
        firstIndent: firstIndent,
        turnedIndent: turnedIndent
      )
    )
  }

  // MARK: Blocks

  private mutating func add(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      path.append(index)
      add(block)
      path.removeLast()
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading): add(heading)
    case .paragraph(let paragraph): add(paragraph)
    case .figure(let chart): add(chart)
    case .table(let table): add(table)
    case .pageBreak: items.append(FlowItem(.pageBreak))
    case .landscape(let blocks):
      let wasLying = isLying
      if !wasLying { turn(true) }
      add(blocks)
      if !wasLying { turn(false) }
    }
  }

  private mutating func turn(_ isLying: Bool) {
    items.append(FlowItem(.turn(isLying: isLying)))
    self.isLying = isLying
  }

  private mutating func add(_ heading: Heading) {
    let level = HeadingLevel(heading.level)
    let number = StyledText(heading.number, role: level.role)
    let styles = [number] + styler.styles(heading.inlines, role: level.role)
    measureFootnotes()
    var item = paragraphs.item(styles, role: .heading)
    item.tag = level.tag
    item.flow.keepsWithNext = true
    item.flow.isUnsplittable = true
    item.flow.stopsFloats = heading.level <= 1
    item.destination = "heading-\(outline.count + 1)"
    outline.append(
      OutlineEntry(
        title: styles.reduce("") { $0 + ($1.isNoteMark ? "" : $1.text) },
        level: min(heading.level, (outline.last?.level ?? 0) + 1),
        destination: "heading-\(outline.count + 1)"
      )
    )
    append(item)
  }

  private mutating func add(_ paragraph: Paragraph) {
    var styles: [StyledText] = []
    if let heading = paragraph.runInHeading {
      let role = HeadingLevel(heading.level).role
      styles.append(StyledText(heading.number, role: role))
      styles += styler.styles(heading.inlines, role: role)
    }
    styles += styler.styles(paragraph.inlines, role: .fangSong)
    measureFootnotes()
    add(styles)
  }

  private mutating func add(_ chart: Chart) {
    let width = chart.options.size.width(of: geometry.area.width)
    let figure = setter.figure(
      drawChart(chart, width),
      description: chart.alternativeText,
      caption: "\(chart.numberText)\u{3000}\(chart.title)",
      notes: chart.notes,
      source: chart.source,
      width: geometry.area.width,
      sizes: sizes
    )
    if figure.height > geometry.area.height {
      log.add(.figureTooHigh(chart.numberText, millimetres: figure.height))
    }
    var item = FlowItem(.solid(height: figure.height), .figure(figure))
    item.destination = destinations.figures[chart.number]
    append(item)
  }

  private mutating func add(_ table: Table) {
    let width = geometry.area.width
    let tables = TableSetter(
      setter: setter,
      sizes: sizes,
      origins: styler.origins,
      width: width,
      drawCourse: drawChart
    )
    switch tables.set(table) {
    case .set(let setting):
      var item = FlowItem(.table(setting.flow), .table(setting))
      item.destination = destinations.tables[table.number]
      append(item)
    case .tooWide(let needs):
      log.add(.tableTooWide(table, needs.map(\.least), available: width, isLying: isLying))
    }
  }
}

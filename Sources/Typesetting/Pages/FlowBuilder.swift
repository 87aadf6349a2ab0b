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
  /// Entries of the outline that 目次 leaves out: headings within annexes.
  private(set) var hiddenEntries: Set<String> = []
  /// Whether the blocks being set stand on lying pages.
  private(set) var isLying = false
  private var blockCount = 0
  /// Where the block being set stands in the document; empty around the blocks.
  private var path: [Int] = []
  /// Whether the blocks being set are those of an annex.
  var isInAnnex = false
  /// The annexes met so far, to be set behind the signature, with their places.
  private(set) var annexes: [(annex: Annex, path: [Int])] = []
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
    origins.reserveCapacity(document.facts.count)
    for (index, fact) in document.facts.enumerated() { origins[fact.id] = index }
    styler = InlineStyler(origins: origins, destinations: destinations.byLabel)
  }

  var geometry: PageGeometry { isLying ? .lying : .upright }

  var setter: TextSetter<Shaper> {
    TextSetter(shaper: shaper, settings: settings)
  }

  var paragraphs: ParagraphSetter<Shaper> {
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
  mutating func measureFootnotes() {
    noteHeights += styler.footnotes.dropFirst(noteHeights.count).map {
      footnoteStack($0).height
    }
  }

  /// Fills `items` with the whole document in the order of GB/T 9704-2012, 7.2 to 7.4.
  mutating func build() {
    addHead()
    addTitle(document.title)
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
    for index in ends..<items.count {
      items[index].flow.stopsFloats = true
      items[index].flow.stopsLyingFloats = true
    }
    addAnnexes()
    addImprint()
  }

  // MARK: Blocks

  /// Appends a block of the document.
  mutating func append(_ item: FlowItem) {
    var numbered = item
    numbered.block = blockCount
    numbered.path = path.isEmpty ? nil : path
    if case .lines = item.flow.content, !path.isEmpty {
      numbered.flow.isBody = !item.flow.keepsWithNext
    }
    blockCount += 1
    items.append(numbered)
  }

  /// Appends what is no block of the document.
  mutating func appendUnnumbered(_ item: FlowItem) { items.append(item) }

  /// Appends a paragraph of running text.
  mutating func add(
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

  /// Appends blocks that lie in the block at a path.
  ///
  /// Without one they lie in the block being set; the first has the place `start` there.
  mutating func add(_ blocks: [Block], in outer: [Int]? = nil, from start: Int = 0) {
    let before = path
    if let outer { path = outer }
    for (index, block) in blocks.enumerated() {
      path.append(start + index)
      add(block)
      path.removeLast()
    }
    path = before
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading): add(heading)
    case .paragraph(let paragraph): add(paragraph)
    case .figure(let chart): add(chart)
    case .table(let table): add(table)
    case .pageBreak: items.append(FlowItem(.pageBreak))
    case .landscape(let blocks): addLying(blocks)
    case .annex(let annex): annexes.append((annex, path))
    }
  }

  /// Figures and tables wait for lying pages of their own while text goes on; anything else begins
  /// them where it stands.
  private mutating func addLying(_ blocks: [Block]) {
    let outer = isLying
    let floats = !outer && !isInAnnex && blocks.allSatisfy(\.mayFloat)
    if floats {
      isLying = true
      add(blocks)
      isLying = false
      return
    }
    if !outer { turn(true) }
    add(blocks)
    if !outer { turn(false) }
  }

  /// Goes on on pages of the other kind.
  mutating func turn(_ isLying: Bool) {
    items.append(FlowItem(.turn(isLying: isLying)))
    self.isLying = isLying
  }

  /// Adds an annex to the outline.
  mutating func enterAnnex(_ annex: Annex, at destination: String) {
    _ = enter(annex.label + "\u{3000}" + annex.title, level: 1, at: destination)
  }

  /// Adds an entry to the outline and returns the name of its destination.
  mutating func enter(
    _ title: String,
    level: Int,
    at place: String? = nil
  ) -> String {
    let destination = place ?? "heading-\(outline.count + 1)"
    if isInAnnex, place == nil { hiddenEntries.insert(destination) }
    outline.append(
      OutlineEntry(
        title: title,
        level: min(level, (outline.last?.level ?? 0) + 1),
        destination: destination
      )
    )
    return destination
  }
}

extension Block {
  /// Whether text that follows may be set before it.
  var mayFloat: Bool {
    switch self {
    case .figure, .table: true
    case .heading, .paragraph, .pageBreak, .landscape, .annex: false
    }
  }
}

import Documents
import Drawings

/// What stands around the blocks of a document.
extension FlowBuilder {
  // MARK: Above

  /// The elements above the title of 红头 and 信函.
  mutating func addHead() {
    let heads = HeadSetter(setter: setter, sizes: sizes, elements: document.elements)
    let head: FirstPageHead
    switch document.style.profile {
    case .plain: return
    case .redHead: head = heads.redHead()
    case .letter: head = heads.letter()
    }
    append(FlowItem(.head(rows: head.rows), .items(head.items)))
  }

  /// A title on lines of whole phrases, and the blank line that parts it from text.
  mutating func addTitle(_ title: String, isBeforeText: Bool = true) {
    guard !title.isEmpty else { return }
    let lines = setter.title(
      title,
      size: sizes.title,
      width: geometry.area.width,
      words: [document.organizationName]
    ).map { $0.moved(x: 0, y: (geometry.box - sizes.title) / 2) }
    var item = FlowItem(lines: lines, tag: isInAnnex ? .heading2 : .heading1)
    item.flow.keepsWithNext = isInAnnex
    append(item)
    if isBeforeText { appendUnnumbered(.blank) }
  }

  /// Whether the first page has no text of the body, though there is some.
  func lacksBody(onFirstPage placements: [Placement]) -> Bool {
    let body = placements.filter { items[$0.block].flow.isBody }
    return !body.isEmpty && !body.contains { $0.page == 0 }
  }

  // MARK: Below

  /// 附件说明.
  mutating func addAttachments() {
    guard !document.attachments.isEmpty else { return }
    appendUnnumbered(.blank)
    let isSingle = document.attachments.count == 1
    for (index, name) in document.attachments.enumerated() {
      let number = isSingle ? "" : "\(index + 1)."
      // 附件 and its colon take 3 em, a number one more; turned lines stand below the name.
      let nameIndent = isSingle ? 5.0 : 6.0
      var text = StyledText(number + name, role: .fangSong)
      text.link = annexes.first { $0.annex.title == name }.map { destination(of: $0.annex) }
      let label = index == 0 ? [StyledText("附件：", role: .fangSong)] : []
      add(label + [text], firstIndent: index == 0 ? 2 : 5, turnedIndent: nameIndent)
    }
  }

  /// Signature and date, which stay with the text before them.
  mutating func addSignature() {
    let lines = paragraphs.signature(
      document.signature,
      document.dateText,
      hasSeal: document.elements.hasSeal
    )
    guard !lines.isEmpty else { return }
    appendUnnumbered(.blank)
    var item = FlowItem(lines: lines)
    item.flow.avoidsPageTop = true
    append(item)
  }

  /// The list of typed numbers, below all that belongs to the document itself.
  mutating func addStatements() {
    let list = document.statementList
    guard !list.entries.isEmpty else { return }
    appendUnnumbered(.blank)
    var title = paragraphs.item([StyledText(list.title, role: .hei)], role: .body)
    title.flow.keepsWithNext = true
    append(title)
    for entry in list.entries { add([StyledText(entry, role: .fangSong)]) }
  }

  // MARK: Annexes and 版记

  private func destination(of annex: Annex) -> String { "annex-\(annex.number ?? 1)" }

  /// The annexes, each on a page of its own: its number in the first line, its title in the third.
  mutating func addAnnexes() {
    isInAnnex = true
    for (annex, path) in annexes {
      appendUnnumbered(FlowItem(.pageBreak))
      // An annex that begins with a lying page has its head there.
      var rest = annex.blocks
      if let lying = rest.first.flatMap({ blocksToTurn($0) }) {
        turn(true)
        addHead(of: annex, before: lying.blocks.first)
        add(lying.blocks, in: path + lying.path)
        turn(false)
        rest.removeFirst()
        add(rest, in: path, from: 1)
      } else {
        addHead(of: annex, before: rest.first)
        add(rest, in: path)
      }
    }
    isInAnnex = false
  }

  /// The blocks that a first block puts on a lying page, with their place; nil if it puts none.
  private func blocksToTurn(_ block: Block) -> (blocks: [Block], path: [Int])? {
    switch block {
    case .landscape(let blocks): (blocks, [0])
    case .table(let table) where !fits(table): ([block], [])
    case .heading, .paragraph, .figure, .table, .pageBreak, .annex: nil
    }
  }

  private mutating func addHead(of annex: Annex, before block: Block?) {
    let text = StyledText(annex.label, role: .hei)
    var label = paragraphs.item([text], role: .heading, firstIndent: 0)
    label.flow.keepsWithNext = true
    label.destination = destination(of: annex)
    enterAnnex(annex, at: destination(of: annex))
    append(label)
    appendUnnumbered(.blank)
    addTitle(annex.title, isBeforeText: block.map { !$0.mayFloat } ?? true)
  }

  /// 版记.
  mutating func addImprint() {
    guard document.style.profile != .plain else { return }
    let isRedHead = document.style.profile == .redHead
    let imprint = ImprintSetter(
      setter: setter,
      sizes: sizes,
      elements: document.elements,
      isComplete: isRedHead
    ).imprint()
    guard let imprint else { return }
    let foot = FlowBlock.Content.foot(height: imprint.height, onEvenPage: isRedHead)
    append(FlowItem(foot, .items(imprint.items)))
  }
}

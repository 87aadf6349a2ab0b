import Documents
import Drawings

/// A page or a table of line-cases.yaml: what stands on the grid, without a document around it.
package struct PageCase: Sendable {
  package enum Block: Sendable {
    case text(String)
    case heading(String)
    case signature(String, date: String)
    /// A table with its caption 表1 …, a column of numbers or so many rows.
    case table(caption: String, column: [String])
    /// A figure with its caption 图1 ….
    case figure(caption: String)
  }

  package var blocks: [Block]
  /// Lines on a page.
  package var rows = 22
  /// Han in a line.
  package var columns = 28
  /// Whether page numbers of even pages stand left.
  package var isDuplex = false
  /// Indent of first lines.
  ///
  /// Unit: em.
  package var indent = 0.0
  package var settings = LineSettings()

  package init(_ blocks: [Block]) { self.blocks = blocks }

  private var geometry: PageGeometry { PageGeometry(columns: columns, rows: rows) }

  /// The pages of the case.
  func pages<Shaper: TextShaper>(shaper: Shaper) -> [SetPage] {
    let paginator = Paginator(
      items: items(shaper: shaper),
      upright: geometry,
      lying: .lying,
      notes: [],
      noteLineHeight: TypeSizes(geometry).note * TextSetter<Shaper>.leading
    )
    var pages = paginator.pages(paginator.placements())
    let margins = MarginSetter(
      setter: TextSetter(shaper: shaper, settings: settings),
      sizes: TypeSizes(geometry)
    )
    for index in pages.indices {
      // One-sided sheets have all numbers at the right.
      let side = isDuplex ? index + 1 : 1
      margins.folio(index + 1, side: side, on: geometry).map {
        pages[index].items.append(.line($0))
      }
    }
    return pages
  }

  private func items(shaper: some TextShaper) -> [FlowItem] {
    let setter = ParagraphSetter(
      shaper: shaper,
      settings: settings,
      geometry: geometry,
      sizes: TypeSizes(geometry)
    )
    var items: [FlowItem] = []
    for (number, block) in blocks.enumerated() {
      for item in PageCase.items(of: block, indent, setter) {
        var numbered = item
        numbered.block = number
        items.append(numbered)
      }
    }
    return items
  }

  private static func items<Shaper>(
    of block: Block,
    _ indent: Double,
    _ setter: ParagraphSetter<Shaper>
  ) -> [FlowItem] {
    switch block {
    case .text(let text):
      return [
        setter.item([StyledText(text, role: .fangSong)], role: .body, firstIndent: indent)
      ]
    case .heading(let text):
      var item = setter.item(
        [StyledText(text, role: .hei)],
        role: .heading,
        firstIndent: indent
      )
      item.flow.keepsWithNext = true
      item.flow.isUnsplittable = true
      return [item]
    case .signature(let signature, let date):
      var item = FlowItem(lines: setter.signature(signature, date))
      item.flow.avoidsPageTop = true
      return [.blank, item]
    case .table(let caption, let column):
      return [table(caption, column, setter)].compactMap { $0 }
    case .figure(let caption): return [figure(caption, setter)]
    }
  }

  /// A table of one column of numbers beside the numbers of its rows.
  private static func table<Shaper>(
    _ caption: String,
    _ column: [String],
    _ setter: ParagraphSetter<Shaper>
  ) -> FlowItem? {
    let parts = captionParts(caption)
    let table = Table(
      label: nil,
      number: parts.number,
      title: parts.title,
      columns: [
        .init(heads: ["序号"], alignment: .text),
        .init(heads: ["数值"], alignment: .decimal),
      ],
      rows: column.enumerated().map { index, text in
        .init(kind: .body, cells: [.init("\(index + 1)"), .init(text)])
      }
    )
    let tables = TableSetter(
      setter: TextSetter(shaper: setter.shaper, settings: setter.settings),
      sizes: setter.sizes,
      origins: [:],
      width: setter.geometry.area.width
    )
    guard case .set(let setting) = tables.set(table) else { return nil }
    return FlowItem(.table(setting.flow), .table(setting))
  }

  /// A figure of the usual shape: as high as four sevenths of its width (charts.md Q26).
  private static func figure<Shaper>(
    _ caption: String,
    _ setter: ParagraphSetter<Shaper>
  ) -> FlowItem {
    let width = setter.geometry.area.width
    let text = TextSetter(shaper: setter.shaper, settings: setter.settings)
    let figure = text.figure(
      Drawing(size: Size(width: width, height: width * 4 / 7)),
      caption: caption.replacing(" ", with: "\u{3000}", maxReplacements: 1),
      notes: [],
      source: "",
      width: width,
      sizes: setter.sizes
    )
    return FlowItem(.solid(height: figure.height), .figure(figure))
  }

  /// 表1 and what follows its blank; a caption without a number is the first table's title.
  private static func captionParts(_ caption: String) -> (number: Int, title: String) {
    let parts = caption.split(maxSplits: 1) { $0 == " " || $0 == "\u{3000}" }
    guard parts.count == 2, parts[0].first == "表", let number = Int(parts[0].dropFirst()) else {
      return (1, caption)
    }
    return (number, String(parts[1]))
  }
}

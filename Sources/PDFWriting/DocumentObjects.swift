import Drawings

/// The objects of one document, from its pages to its catalog.
struct DocumentObjects {
  private let document: PagedDrawing
  private let level: ArchiveLevel?
  private let information: Information
  private var table = ObjectTable()
  private var painter: PagePainter
  private let pageTree: Reference
  private let resources: Reference
  private let pages: [Reference]
  private let navigation: Navigation
  private var attached: (names: Reference, files: [Reference])?

  init(_ document: PagedDrawing, programs: [FontKey: FontProgram], level: ArchiveLevel?) {
    self.document = document
    self.level = level
    information = Information(document.metadata)
    let last = programs.keys.max()?.index ?? -1
    painter = PagePainter(
      faces: (0..<last + 1).map { programs[FontKey(index: $0)].map(EmbeddedFace.init) },
      pageCount: document.pages.count
    )
    pageTree = table.reserve()
    resources = table.reserve()
    pages = table.reserve(document.pages.count)
    navigation = Navigation(pages: pages, heights: document.pages.map(\.size.height))
  }

  /// Adds all pages with their contents and links.
  mutating func addPages(by deflater: borrowing Deflater) throws(WritingError) {
    for (index, page) in document.pages.enumerated() {
      let content = try painter.paint(page, table: &table)
      let stream = table.addStream("", compressing: content.bytes, by: deflater)
      for link in painter.links { navigation.write(link, on: index, to: &table) }
      table.set(pages[index], to: notation(of: page, index: index, content: stream))
    }
    var tree = Notation("<< /Type /Pages /Count ")
    tree.add(pages.count)
    tree.add(" /Kids ")
    tree.add(pages)
    tree.add(" >>")
    table.set(pageTree, to: tree)
  }

  private func notation(of page: Drawing, index: Int, content: Reference) -> Notation {
    var notation = Notation("<< /Type /Page /Parent ")
    notation.add(pageTree)
    notation.add(" /MediaBox [0 0 ")
    notation.add(page.size.width, page.size.height)
    notation.add("] /Resources ")
    notation.add(resources)
    notation.add(" /Contents ")
    notation.add(content)
    // The key under which the structure lists what is on the page.
    notation.add(" /StructParents ")
    notation.add(index)
    // From link to link in the order of the structure: PDF 1.5 (ISO 32000-1, table 30).
    if level != .part1 { notation.add(" /Tabs /S") }
    if !painter.links.isEmpty {
      notation.add(" /Annots ")
      notation.add(painter.links.map(\.annotation))
    }
    notation.add(" >>")
    return notation
  }

  /// Adds the fonts, when all pages have told what their glyphs stand for.
  mutating func addFonts(by deflater: borrowing Deflater) {
    var notation = Notation("<< /Font << ")
    for (index, face) in painter.faces.enumerated() {
      guard let face else { continue }
      let font = FontObjects(face, needsGlyphSet: level == .part1).write(to: &table, by: deflater)
      notation.add("/F")
      notation.add(index)
      notation.space()
      notation.add(font)
      notation.space()
    }
    notation.add(">> >>")
    table.set(resources, to: notation)
  }

  mutating func attach(_ files: [AttachedFile], by deflater: borrowing Deflater) {
    attached = AttachedFile.write(files, date: information.date, to: &table, by: deflater)
  }

  /// The finished file.
  consuming func layout(
    profile: [UInt8],
    identifier: [UInt8],
    by deflater: borrowing Deflater
  ) -> [UInt8] {
    let root = catalog(profile: profile)
    let about = table.add(information.notation)
    let layout = FileLayout(
      table,
      catalog: root,
      information: about,
      identifier: identifier
    )
    // Packed objects came with PDF 1.5, so the first part knows none.
    return level == .part1
      ? layout.plain(version: ArchiveLevel.part1.pdfVersion)
      : layout.packed(version: level?.pdfVersion ?? "1.5", by: deflater)
  }

  private mutating func catalog(profile: [UInt8]) -> Reference {
    var catalog = Notation("<< /Type /Catalog /Lang (zh-CN) /MarkInfo << /Marked true >> /Pages ")
    catalog.add(pageTree)
    catalog.add(" /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot ")
    catalog.add(painter.structure.write(pages: pages, to: &table))
    catalog.add(" /PageLabels ")
    catalog.add(table.add(navigation.labels(document.pageLabels)))
    if let outline = navigation.outline(document.outline, table: &table) {
      catalog.add(" /Outlines ")
      catalog.add(outline)
    }
    addNames(to: &catalog)
    if let level {
      catalog.add(archiveEntries(information, level: level, profile: profile, table: &table))
    }
    catalog.add(" >>")
    return table.add(catalog)
  }

  private mutating func addNames(to catalog: inout Notation) {
    catalog.add(" /Names <<")
    if let places = navigation.destinations(painter.destinations, table: &table) {
      catalog.add(" /Dests ")
      catalog.add(places)
    }
    if let attached {
      catalog.add(" /EmbeddedFiles ")
      catalog.add(attached.names)
    }
    catalog.add(" >>")
    if let attached {
      catalog.add(" /AF ")
      catalog.add(attached.files)
    }
  }
}

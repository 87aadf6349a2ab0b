package import Drawings

extension Renderer {
  /// Draws a document as a PDF of version 1.5, as Cairo writes it: what the program's own PDF is held
  /// against.
  ///
  /// Text can be searched and copied; fonts are embedded; the file has structure, outline, page
  /// labels, links and the one date of its metadata, whose form is not that of the standard.
  /// - Throws: `RenderError` if the pages contradict themselves or Cairo fails.
  package func renderPDF(_ document: PagedDrawing) throws(RenderError) -> [UInt8] {
    let places = try placeNames(of: document)
    let surface = try SurfaceHandle.pdf(document.pages[0].size)
    setMetadata(document.metadata, of: surface)
    try drawPages(of: document, places: places, on: surface)
    addOutline(document.outline, places: places, to: surface)
    return try surface.finish()
  }

  private func placeNames(of document: PagedDrawing) throws(RenderError) -> PlaceNames {
    do {
      return PlaceNames(try document.checkedDestinations())
    } catch {
      throw .pages(error)
    }
  }

  private func setMetadata(
    _ metadata: PagedDrawing.Metadata,
    of surface: borrowing SurfaceHandle
  ) {
    // Midnight in China; without a date Cairo takes the clock's.
    let date = metadata.date + "T00:00:00+08:00"
    surface.setMetadata(metadata.title, .title)
    surface.setMetadata(metadata.author, .author)
    surface.setMetadata("zongjie", .creator)
    surface.setMetadata(date, .creationDate)
    surface.setMetadata(date, .modificationDate)
  }

  private func drawPages(
    of document: PagedDrawing,
    places: PlaceNames,
    on surface: borrowing SurfaceHandle
  ) throws(RenderError) {
    let context = try surface.makeContext()
    let painter = Painter(fonts: fonts, scale: 1, places: places)
    let last = document.pages.count - 1
    for (index, page) in document.pages.enumerated() {
      // Before the first tag: Cairo forgets what was drawn on the page so far.
      surface.setPageSize(page.size)
      // A link outside any part of the structure damages the file (rendering.md 5).
      if index == 0 { context.beginTag(StructureTag.document.rawValue) }
      let label = document.pageLabels[index]
      if !label.isEmpty { surface.setPageLabel(label) }
      try painter.draw(page, offset: Point(x: 0, y: 0), on: context)
      if index == last { context.endTag(StructureTag.document.rawValue) }
      context.showPage()
      try context.checkDrawn()
    }
  }

  private func addOutline(
    _ outline: [OutlineEntry],
    places: PlaceNames,
    to surface: borrowing SurfaceHandle
  ) {
    var parents: [(level: Int, number: Int32)] = []
    for entry in outline {
      while let last = parents.last, last.level >= entry.level { parents.removeLast() }
      let number = surface.addOutline(
        entry.title,
        attributes: places.link(to: entry.destination),
        parent: parents.last?.number ?? 0
      )
      parents.append((entry.level, number))
    }
  }
}

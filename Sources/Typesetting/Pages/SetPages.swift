import Diagnostics
import Documents
import Drawings

/// The pages of a document before they become glyph runs.
struct SetDocument: Sendable {
  let pages: [SetPage]
  let outline: [OutlineEntry]
  /// The number printed on each page; 目次 on pages of contents and 版记 on one of its own, which have
  /// none, nothing on a blank page.
  let labels: [String]
  /// The paths of the blocks in the order of the pages; those of blocks on several pages come again.
  let order: [[Int]]
  /// How many ways to set a block were looked at.
  let optionCount: Int
}

/// Builds the flow, cuts it into pages and puts everything in its place.
func setPages<Shaper: TextShaper>(
  of document: Document,
  shaper: Shaper,
  drawChart: @escaping (Chart, Double) -> Drawing,
  log: inout DiagnosticLog
) -> SetDocument {
  var builder = FlowBuilder(document, shaper: shaper, drawChart: drawChart, log: log)
  builder.build()
  log = builder.log
  let paginator = Paginator(builder)
  let found = paginator.placements()
  if document.style.profile != .plain, builder.lacksBody(onFirstPage: found.placements) {
    log.add(.noBodyOnFirstPage())
  }
  var pages = paginator.pages(found)
  let margins = MarginSetter(setter: builder.setter, sizes: builder.sizes)
  addNumbers(to: &pages, document.style, margins)
  let front = contents(before: pages, builder)
  let labels =
    front.map { $0.items.isEmpty ? "" : "目次" } + pages.indices.map { label(of: $0, pages) }
  pages = front + pages
  if document.isDraft {
    for index in pages.indices {
      pages[index].items += margins.draftMark(on: pages[index].geometry)
    }
  }
  return SetDocument(
    pages: pages,
    outline: builder.outline,
    labels: labels,
    order: found.placements.compactMap { builder.items[$0.block].path },
    optionCount: found.optionCount
  )
}

/// Puts the number at the foot of each page that shows one.
private func addNumbers(
  to pages: inout [SetPage],
  _ style: PageStyle,
  _ margins: MarginSetter<some TextShaper>
) {
  for index in pages.indices where hasNumber(index, pages, style) {
    guard let line = margins.folio(index + 1, on: .upright) else { continue }
    // Bound among the others a page that lies has its number where they have theirs.
    let isLying = pages[index].geometry.isLying
    // In no part of the structure: nobody reads it as text (ISO 32000-1, 14.8.2.2.2).
    pages[index].items.append(isLying ? .turnedLine(line) : .line(line))
  }
}

/// The pages of 目次, if the document has them, with a blank one where the text must begin a sheet.
private func contents<Shaper: TextShaper>(
  before pages: [SetPage],
  _ builder: FlowBuilder<Shaper>
) -> [SetPage] {
  let style = builder.document.style
  guard style.hasContents, !builder.outline.isEmpty else { return [] }
  let entries = builder.outline.filter { !builder.hiddenEntries.contains($0.destination) }
  let setter = ContentsSetter(setter: builder.setter, sizes: builder.sizes, geometry: .upright)
  let front = setter.pages(entries, numbers: numbers(of: pages))
  // Printed on both sides, the red head begins a sheet.
  let isOdd = !front.count.isMultiple(of: 2) && style.profile != .plain
  return isOdd ? front + [SetPage(geometry: .upright)] : front
}

/// The number of the page on which each destination lies.
private func numbers(of pages: [SetPage]) -> [String: Int] {
  var numbers: [String: Int] = [:]
  for (index, page) in pages.enumerated() {
    for name in page.destinations { numbers[name] = index + 1 }
  }
  return numbers
}

/// Whether a page is counted: not one of 版记 alone, nor a blank one in front of it (GB/T 9704-2012,
/// 7.5).
private func isNumbered(_ index: Int, _ pages: [SetPage]) -> Bool {
  pages[index].holdsText || !pages[index...].contains { $0.footHeight > 0 }
}

/// Whether a page shows its number: not the first of a letter (GB/T 9704-2012, 10.1).
private func hasNumber(_ index: Int, _ pages: [SetPage], _ style: PageStyle) -> Bool {
  isNumbered(index, pages) && (index > 0 || style.profile != .letter)
}

private func label(of index: Int, _ pages: [SetPage]) -> String {
  guard !isNumbered(index, pages) else { return String(index + 1) }
  return pages[index].footHeight > 0 ? "版记" : ""
}

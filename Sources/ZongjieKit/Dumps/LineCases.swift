package import Diagnostics
import Documents
import Drawings
import Nodes
import Typesetting

/// Composes every case of a file in the form of line-cases.yaml and lists where everything stands.
///
/// The text is a JSON list, one object a case, in file order (dumps.md, lines). The widths are those
/// of `meta.metrics`, the settings those of `meta.profile` under the keys of the case. A case that
/// cannot be read is left out; nil, with findings, if the file has no list of cases.
package func dumpLines(_ source: SourceText, log: inout DiagnosticLog) -> String? {
  guard let file = parseYAML(source, log: &log) else { return nil }
  guard let cases = file.required("cases", of: "用例文件", log: &log)?.items else { return nil }
  let profile = file["meta"]?["profile"]
  let objects = cases.compactMap { LineCase($0, profile: profile)?.json }
  return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
}

/// A case as read.
private struct LineCase {
  let id: String
  private let node: Node
  private let profile: Node?

  init?(_ node: Node, profile: Node?) {
    guard let id = node["id"]?.text else { return nil }
    self.id = id
    self.node = node
    self.profile = profile
  }

  /// A key of the case, else of the profile.
  private subscript(key: String) -> Node? { node[key] ?? profile?[key] }

  /// The object of the case; nil if it lacks what its kind needs.
  var json: String? {
    switch node["kind"]?.text ?? "line" {
    case "line": linesObject
    case "page": pageObject(pageBlocks)
    case "table": pageObject(tableBlocks)
    default: nil
    }
  }

  // MARK: Settings

  private func number(_ key: String, in node: Node? = nil) -> Double? {
    ((node?[key] ?? (node == nil ? self[key] : nil))?.text).flatMap { Double($0) }
  }

  private var settings: LineSettings {
    var settings = LineSettings()
    switch self["kinsoku"]?.text {
    case "basic", "none": settings.level = .basic
    case "strict": settings.level = .strict
    default: settings.level = .standard
    }
    settings.markStyle = self["punct"]?.text == "kaiming" ? .kaiming : .full
    settings.trimsLineEnd = self["line_end"]?.text ?? "half" == "half"
    settings.trimsLineStart = self["line_start"]?.text ?? "half" == "half"
    settings.hangsMarks = self["hang"]?.text == "true"
    settings.justifies = self["justify"]?.text ?? "true" == "true"
    settings.gap = gap
    return settings
  }

  private var gap: LineSettings.Gap {
    guard let node = self["han_latin_gap"] else { return .usual }
    guard !node.entries.isEmpty else {
      return node.text == "false" || node.text == "0" ? .none : .usual
    }
    func units(_ key: String, _ usual: Double) -> Int {
      Int(((number(key, in: node) ?? usual) * Double(ShapedCluster.em)).rounded())
    }
    let natural = units("natural", 0.25)
    return .init(
      natural: natural,
      minimum: min(natural, units("min", 0.125)),
      maximum: max(natural, units("max", 0.5))
    )
  }

  // MARK: Lines

  private var linesObject: String? {
    guard let text = node["text"]?.text, let width = number("width") else { return nil }
    let shape = LineShape(ems: width, firstIndent: number("indent") ?? 0)
    let listing = LineListing(
      text,
      shape,
      settings,
      dotting: node["dots"]?.items.compactMap(\.text) ?? [],
      shaper: FixedWidthShaper.lines
    )
    let lines = listing.lines.map { line in
      list(
        line.entries.map {
          list([String($0.character).jsonQuoted, String($0.index), decimal($0.x)])
        }
      )
    }
    let dots = listing.lines.flatMap(\.entries).compactMap { entry in
      entry.dot.map { list([String(entry.index), decimal($0)]) }
    }
    let members = node["dots"] == nil ? [] : [("dots", list(dots))]
    return object(members + [("id", id.jsonQuoted), ("lines", list(lines))])
  }

  // MARK: Pages and tables

  private var pageBlocks: [PageCase.Block] {
    (node["blocks"]?.items ?? []).compactMap { block in
      if let text = block["repeat"]?.text {
        return .text(String(repeating: text, count: Int(number("n", in: block) ?? 1)))
      }
      if let text = block["heading"]?.text { return .heading(text) }
      guard let text = block["signature"]?.text else { return nil }
      return .signature(text, date: block["date"]?.text ?? "")
    }
  }

  private var tableBlocks: [PageCase.Block] {
    if let caption = node["figure"]?.text { return [.figure(caption: caption)] }
    let column = (node["column"]?.items ?? []).compactMap(\.text)
    let rows = number("rows").map { max(0, Int($0)) } ?? column.count
    let numbers = (0..<max(rows, column.count)).map { index in
      index < column.count ? column[index] : String(index + 1)
    }
    return [.table(caption: node["caption"]?.text ?? "表1 数值", column: numbers)]
  }

  private func pageObject(_ blocks: [PageCase.Block]) -> String? {
    var pageCase = PageCase(blocks)
    pageCase.settings = settings
    pageCase.indent = number("indent") ?? 0
    let page = node["page"]
    pageCase.rows = number("lines", in: page).map { Int($0) } ?? pageCase.rows
    pageCase.columns = number("measure", in: page).map { Int($0) } ?? pageCase.columns
    pageCase.isDuplex = page?["duplex"]?.text == "true"
    let listing = PageListing(pageCase, shaper: FixedWidthShaper.lines)
    var members: [(String, String)] = []
    if !listing.cells.isEmpty { members.append(("cells", list(listing.cells.map(json)))) }
    if let figure = listing.figure { members.append(("figure", json(figure))) }
    members.append(("id", id.jsonQuoted))
    let pages = listing.pages.map { object([("lines", list($0.map(json)))]) }
    return object(members + [("pages", list(pages))])
  }

  private func json(_ line: PageListing.Line) -> String {
    let glyphs = line.glyphs.map { list([$0.text.jsonQuoted, decimal($0.x)]) }
    var members = [
      ("bottom", decimal(line.bottom)), ("glyphs", list(glyphs)), ("left", decimal(line.left)),
    ]
    if let paragraph = line.paragraph { members.append(("paragraph", String(paragraph))) }
    members += [
      ("right", decimal(line.right)), ("role", line.role.rawValue.jsonQuoted),
      ("text", line.text.jsonQuoted), ("top", decimal(line.top)),
    ]
    return object(members)
  }

  private func json(_ cell: PageListing.Cell) -> String {
    object([
      ("column", String(cell.column)), ("left", decimal(cell.left)),
      ("point", decimal(cell.point)), ("right", decimal(cell.right)),
      ("row", String(cell.row)), ("text", cell.text.jsonQuoted),
    ])
  }

  private func json(_ figure: PageListing.Figure) -> String {
    object([
      ("bottom", decimal(figure.bottom)), ("page", String(figure.page)),
      ("top", decimal(figure.top)),
    ])
  }
}

// MARK: JSON text

private func object(_ members: [(String, String)]) -> String {
  "{" + members.map { "\($0.0.jsonQuoted): \($0.1)" }.joined(separator: ", ") + "}"
}

private func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

/// A number with at most four decimals.
private func decimal(_ value: Double) -> String {
  let scaled = Int((value * 10_000).rounded())
  let digits = String(scaled.magnitude % 10_000)
  var fraction = String(repeating: "0", count: 4 - digits.count) + digits
  while fraction.last == "0" { fraction.removeLast() }
  let whole = (scaled < 0 ? "-" : "") + String(scaled.magnitude / 10_000)
  return fraction.isEmpty ? whole : whole + "." + fraction
}

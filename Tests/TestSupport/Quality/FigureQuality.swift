package import Charting
import Drawings
import Foundation

/// Breaches of the quality rules of charts.md C that can be read from a scene, one line each.
///
/// The rules are restated here by themselves; of the code under test it uses the scene alone. Notes
/// are asked for where the scene has its 图题, which then has its 注 too.
///
/// What a scene cannot show, and who looks at it instead:
/// - Q02 (no ornament) and Q37 (one accent): an eye, on the gallery and the sheets of the reports.
/// - Q23 (tabular digits), Q44 (text stays text): faces and files; tests of `TextShaping` and
///   `CairoRendering`.
/// - Q24 (glyphs): needs the faces; `layOutChart` refuses with G113, which has its test.
/// - Q31 (share of the plot): a scene has no plot of its own; names decide it.
/// - Q32 (figure and 图题 on one page), N13 (cited before it appears): the pages and the document.
/// - Q38 (photocopies): pixels.
/// - Q40, Q41, N3 (same strings, takeaway proved, unit of the paragraph): need the facts; tests of
///   `Templating`.
/// - Q42 (no adjectives): the words are made in `Phrasing` from a closed list.
/// - Q43 (every bureau): the batch. Q45 (time, bytes): a clock. Q46 (explain): tests of `Explain`.
/// - N15 (subfigures): there are none.
/// - N16 (description): stands in the chart; `descriptionFaults(of:)` in the gallery's test.
package func qualityFaults(of scene: Scene) -> [String] {
  let quality = FigureQuality(scene: scene)
  return quality.textFaults + quality.captionFaults + quality.markFaults + quality.gapFaults
    + quality.axisFaults + quality.orderFaults + quality.colorFaults
}

/// A scene with its shapes sorted out for the rules; each subject of them has its own file.
struct FigureQuality {
  let scene: Scene
  let lines: [Line]
  /// Whether 图题, 注 and 来源 are drawn too.
  let hasCaption: Bool

  /// A line of text.
  struct Line {
    let id: String
    let text: String
    let size: Double
    let role: SceneShape.TextRole
    let box: Rectangle
    let color: Color
    /// Its place among the shapes.
    let order: Int

    /// `label/收入/2004-06`: label.
    var what: String { String(id.prefix { $0 != "/" }) }
    /// What stands behind it: 收入/2004-06.
    var key: String { String(id.dropFirst(what.count + 1)) }
    /// The number in it, signs and separators read; nil for none.
    var number: Double? { printedNumber(in: text) }
  }

  init(scene: Scene) {
    self.scene = scene
    hasCaption = scene.shapes.contains { $0.id.hasPrefix("title/") }
    lines = scene.shapes.enumerated().compactMap { order, shape in
      guard case .text(let text, let box, let size, let role) = shape.form else { return nil }
      return Line(
        id: shape.id,
        text: text,
        size: size,
        role: role,
        box: box,
        color: scene.color(of: shape.fill ?? .ink),
        order: order
      )
    }
  }

  func lines(_ what: String) -> [Line] { lines.filter { $0.what == what } }

  /// Whether the notes below the figure say something; true where none are drawn.
  func notes(say words: String) -> Bool {
    guard hasCaption else { return true }
    return lines.filter { $0.role == .note }.map(\.text).joined().contains(words)
  }

  /// Shapes other than texts of one kind.
  func marks(_ whats: String...) -> [SceneShape] {
    scene.shapes.filter { !$0.isText && whats.contains($0.what) }
  }
}

extension SceneShape {
  /// `bar/收入/2004-06`: bar.
  var what: String { String(id.prefix { $0 != "/" }) }
  /// 收入/2004-06.
  var key: String { String(id.dropFirst(what.count + 1)) }
  /// 收入.
  var seriesKey: String { String(key.prefix { $0 != "/" }) }

  /// The ends of the pieces of a path.
  var points: [Point] {
    guard case .path(let steps) = form else { return [] }
    return steps.compactMap(\.end)
  }
}

/// The last number of a text: −1408.00, 42.50%; nil for none.
func printedNumber(in text: String) -> Double? {
  let cleaned = text.replacing("−", with: "-").filter { !"\u{2009}\u{202F},+".contains($0) }
  let pattern = /-?[0-9]+(?:\.[0-9]+)?/
  return cleaned.matches(of: pattern).last.flatMap { Double($0.output) }
}

/// Decimals of the last number of a text.
func printedDecimals(in text: String) -> Int {
  text.matches(of: /[0-9]+(?:\.([0-9]+))?/).last?.output.1?.count ?? 0
}

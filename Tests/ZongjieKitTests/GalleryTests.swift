import Charting
import Diagnostics
import Documents
import Drawings
import Foundation
import TestSupport
import Testing

@testable import Templating
@testable import ZongjieKit

/// The gallery of figures in docs/图例: complete and current.
///
/// `make gallery` (`ZONGJIE_RECORD=1 swift test --filter GalleryTests`) writes it anew and still fails.
struct GalleryTests {
  private static let folder = repository.appendingPathComponent("docs/图例")
  private static let source = Result {
    let path = folder.appendingPathComponent("图例.yaml")
    return SourceText(name: "图例.yaml", text: try String(contentsOf: path, encoding: .utf8))
  }

  private static let made = Result {
    var log = DiagnosticLog()
    let place = WorkspacePlace(
      folder: repository.appendingPathComponent("examples/shaanxi").path,
      home: repository.path,
      executable: ""
    )
    let files = gallery(try source.get(), at: place, log: &log)
    return (files: files, findings: log.diagnostics)
  }

  @Test func holdsWhatTheProgramMakes() throws {
    let (files, findings) = try Self.made.get()
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let isRecording = ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1"
    for file in files {
      let url = Self.folder.appendingPathComponent(file.name)
      let stored = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      if isRecording, stored != file.text {
        try file.text.write(to: url, atomically: true, encoding: .utf8)
      }
      #expect(stored == file.text, "\(file.name)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Set(files.map(\.name)).union(["图例.yaml"])
    let strangers = names.filter { !known.contains($0) }
    if isRecording {
      for name in strangers {
        try FileManager.default.removeItem(at: Self.folder.appendingPathComponent(name))
      }
    }
    #expect(strangers == [])
  }

  private var text: String { get throws { try Self.source.get().text } }

  @Test func showsEveryKind() throws {
    let text = try text
    for kind in ChartKind.allCases {
      #expect(text.contains("  - 图型: \(kind.rawValue)\n"), "\(kind.rawValue)")
      #expect(text.contains("          图型: \(kind.rawValue)\n"), "\(kind.rawValue)")
    }
  }

  /// Every key of a block, and every word of the closed lists, stands in some block.
  @Test func usesEveryOptionOnce() throws {
    let text = try text
    for key in figureKeys.map(\.name) {
      #expect(text.contains("          \(key): ") || text.contains("          \(key):\n"), "\(key)")
    }
    let words: [(String, [String])] = [
      ("排序", ["值降序", "值升序", "次序", "名称", "给定"]), ("尺寸", ["半栏"]),
      ("配色", ["灰度", "黑白"]), ("布局", ["叠加", "两栏"]), ("其余", ["合计"]),
      ("样式", ChartOptions.SmallMark.allCases.map(\.rawValue).filter { $0 != "线" }),
      ("标注", ["全部", "首末"]), ("刻度", ["各自"]), ("比较", ["年初", "上年同期", "计划"]),
    ]
    for (key, values) in words {
      for value in values { #expect(text.contains("\(key): \(value)"), "\(key): \(value)") }
    }
    for mark in ChartLayer.Mark.allCases {
      #expect(text.contains("{图形: \(mark.rawValue), "), "\(mark.rawValue)")
    }
  }

  /// Every figure of the gallery in every palette at both widths against the rules of charts.md C.
  @Test(arguments: ChartOptions.Palette.allCases, [442.2, 221.1])
  func keepsTheRules(_ palette: ChartOptions.Palette, _ width: Double) throws {
    var log = DiagnosticLog()
    let place = WorkspacePlace(
      folder: repository.appendingPathComponent("examples/shaanxi").path,
      home: repository.path,
      executable: ""
    )
    let charts = drawnBlocks(try Self.source.get(), at: place, palette: palette, log: &log)
      .compactMap(\.chart)
    #expect(charts.count > 20)
    let shaper = FixedWidthShaper { $0.value >= 0x2E80 }
    var scenes: [(dimension: String, scene: Scene)] = []
    for chart in charts {
      // A body of 12 pt with 图题, 注 and 来源, so that the notes of a figure are read too.
      for (body, hasCaption) in [(15.75, false), (12, true)] {
        var own = DiagnosticLog()
        let sizes = TypeSizes(body: body)
        let frame = ChartFrame(width: width, sizes: sizes, hasCaption: hasCaption)
        let scene = layOutChart(chart, in: frame, shaper: shaper, log: &own)
        // Half a page may be too narrow, and says so.
        if own.diagnostics.contains(where: { $0.code == "G114" }) { continue }
        #expect(qualityFaults(of: scene) == [], "\(chart.title) \(palette) \(width) \(body)")
        if chart.options.palette == palette { scenes.append(("", scene)) }
      }
      // 替代文字 of a block is its writer's.
      if try !text.contains(chart.alternativeText) {
        #expect(descriptionFaults(of: chart) == [], "\(chart.title)")
      }
    }
    #expect(colorFaults(across: scenes) == [])
  }

  /// Files stay small enough for a repository, and their text is text.
  @Test func keepsFiguresSmall() throws {
    for file in try Self.made.get().files where file.name.hasSuffix(".svg") {
      #expect(file.text.utf8.count < 100_000, "\(file.name)")
      #expect(file.text.contains("<text ") && file.text.contains("<desc>"), "\(file.name)")
    }
  }
}

import Drawings
import Foundation
import Testing
import TextShaping
import Typesetting

/// Marks come out on the grid in every face that the program ships with, whatever their advances and
/// ink are there (typography.md E4).
struct MarkGeometryTests {
  private static let programFonts = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fonts").path
  /// With FandolFang where it was unpacked, and as on a machine without it.
  private static let folders = [
    FontFolders(workspace: nil, program: programFonts),
    FontFolders(workspace: nil, program: nil),
  ]
  private static let roles: [FontRole] = [.fangSong, .kai, .hei, .song, .title]

  struct Mark: Sendable {
    let text: String
    /// From the Han before to the Han behind it.
    let span: Double
    var isSingle: Bool { text.count == 1 }

    init(_ text: String, _ span: Double) {
      self.text = text
      self.span = span
    }
  }

  private static let marks =
    "，。、；：？！“”‘’（）《》〈〉〔〕【】".map { Mark(String($0), 2) }
    + [
      Mark("·", 1.5), Mark("——", 3), Mark("……", 3), Mark("—", 2), Mark("～", 2), Mark("？！", 2),
      Mark("！！", 2), Mark("。”", 2.5), Mark("》《", 2.5), Mark("：“", 2.5), Mark("”。", 2.5),
    ]

  private func shaper(_ text: String, _ folders: FontFolders) throws -> Shaper {
    try Shaper(
      prepareFonts(locateFonts(declared: [:], in: folders), for: Set(text.unicodeScalars))
    )
  }

  private func line(
    _ text: String,
    _ width: Double,
    _ role: FontRole,
    _ shaper: Shaper
  ) -> LineListing {
    LineListing(text, LineShape(ems: width), LineSettings(), role: role, shaper: shaper)
  }

  @Test(arguments: roles, [0, 1])
  func putsTheHanBehindAMarkOnTheGrid(_ role: FontRole, _ folder: Int) throws {
    let texts = Self.marks.map { "国\($0.text)国" }
    let shaper = try shaper(texts.joined(), Self.folders[folder])
    for (mark, text) in zip(Self.marks, texts) {
      let entries = try #require(line(text, 20, role, shaper).lines.first).entries
      let span = (entries.last?.x ?? 0) - (entries.first?.x ?? 0)
      #expect(abs(span - mark.span) < 0.001, "\(mark.text) in \(role): \(span)")
    }
  }

  @Test(arguments: roles, [0, 1])
  func keepsTheInkOfMarksOffItsNeighbours(_ role: FontRole, _ folder: Int) throws {
    let texts = Self.marks.map { "国\($0.text)国" }
    let shaper = try shaper(texts.joined(), Self.folders[folder])
    for (mark, text) in zip(Self.marks, texts) {
      let entries = try #require(line(text, 20, role, shaper).lines.first).entries
      // The two halves of a dash touch by design.
      for (left, right) in zip(entries, entries.dropFirst()) where left.character != right.character
      {
        let gap = right.ink.lowerBound - left.ink.upperBound
        #expect(
          gap > -0.001,
          "\(left.character)\(right.character) of \(mark.text) in \(role): \(gap)"
        )
      }
    }
  }

  /// A mark at an end takes half an em with its ink inside the measure, even ？ of faces that have it
  /// in the middle of the em.
  @Test(arguments: roles, [0, 1])
  func trimsMarksAtBothEndsToTheEdges(_ role: FontRole, _ folder: Int) throws {
    let closing = "，。、；：？！”’）》〉〕】".map(String.init)
    let opening = "“‘（《〈〔【".map(String.init)
    let shaper = try shaper("国" + (closing + opening).joined(), Self.folders[folder])
    for mark in closing {
      let first = try #require(line("国国国国\(mark)国国国", 4.75, role, shaper).lines.first)
      let last = try #require(first.entries.last)
      #expect(String(last.character) == mark)
      #expect(abs(first.right - 4.75) < 0.001)
      #expect(last.ink.upperBound < 4.75, "\(mark) in \(role): \(last.ink)")
      #expect(abs(last.x - 4.25) < 0.001, "\(mark) in \(role): \(last.x)")
    }
    for mark in opening {
      let second = try #require(line("国国国国\(mark)国国国", 4, role, shaper).lines.dropFirst().first)
      let first = try #require(second.entries.first)
      #expect(String(first.character) == mark)
      #expect(first.ink.lowerBound >= 0, "\(mark) in \(role): \(first.ink)")
      #expect(abs(second.entries[1].x - 0.5) < 0.001, "\(mark) in \(role)")
    }
  }

  /// The traps of typography.md A9: the tests above would say little of faces without them.
  @Test func meetsFacesWithNarrowQuotesAndDots() throws {
    let shaper = try shaper("“·—？国", Self.folders[1])
    let advances = Self.roles.map { role in
      shaper.shape("·", in: role).first.map { Double($0.advance) / Double(ShapedCluster.em) } ?? 0
    }
    #expect(advances.contains { $0 < 0.4 }, "\(advances)")
  }
}

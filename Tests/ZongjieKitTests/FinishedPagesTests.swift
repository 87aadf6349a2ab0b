import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// The finished files of the example, read back by poppler (GB/T 9704-2012, 5.2, 7.3.5, 7.5).
struct FinishedPagesTests {
  private static let pitch = FinishedReport.pitch
  private static let cell = FinishedReport.cell
  private static let millimetre = FinishedReport.millimetre
  private static let edges = FinishedReport.edges

  private func reports() async throws -> [FinishedReport] { try await FinishedReport.all() }

  @Test func makesElevenReports() async throws {
    let reports = try await reports()
    #expect(reports.count == 11)
    for report in reports { #expect((4...9).contains(report.pages.count), "\(report.name)") }
  }

  @Test func keepsTheGridOfTheStandard() async throws {
    var topLines = 0
    var bottomLines = 0
    for report in try await reports() {
      for page in report.pages {
        let lines = page.bodyLines(report.bodyHeight)
        guard let first = lines.first, let last = lines.last else { continue }
        for line in lines {
          let row = (line.top - 37 * Self.millimetre) / Self.pitch
          // The same distance above each row, less than a millimetre: ascender over the em box.
          #expect(abs(row - row.rounded()) * Self.pitch < Self.millimetre, "\(line.text)")
          #expect((0...21).contains(Int(row.rounded())), "\(line.text)")
          // The blank half of an opening mark lies before the edge.
          let opens = "（《“‘〈【〔".contains(line.text.first ?? "国")
          let edge = Self.edges.left - (opens ? Self.cell / 2 : 0)
          #expect(line.left > edge - Self.millimetre, "\(line.text)")
        }
        let rows = ((last.top - first.top) / Self.pitch).rounded()
        #expect(abs(last.top - first.top - rows * Self.pitch) < 0.05)
        if abs(first.top - 37 * Self.millimetre) < Self.millimetre { topLines += 1 }
        if abs(last.bottom - 262 * Self.millimetre) < Self.millimetre { bottomLines += 1 }
      }
    }
    // The first and the twenty-second row lie on the edges of the type area.
    #expect(topLines >= 10)
    #expect(bottomLines >= 1)
  }

  @Test func setsTwentyEightCellsALineFlushAtBothEdges() async throws {
    var flush = 0
    for report in try await reports() {
      let lines = report.pages.flatMap { $0.bodyLines(report.bodyHeight) }
      for line in lines where line.text.last.map(isHan) == true {
        #expect(line.right < Self.edges.right + 0.2, "\(line.text)")
        // Letters fill their cells but for 0.043 pt.
        if abs(line.right - Self.edges.right) < 0.2, abs(line.left - Self.edges.left) < 0.2 {
          flush += 1
        }
      }
      let pitches = lines.flatMap(\.words).filter { $0.text.count > 5 && $0.text.allSatisfy(isHan) }
        .map { ($0.right - $0.left - 15.75) / Double($0.text.count - 1) }
      let least = try #require(pitches.min())
      #expect(abs(least - Self.cell) < 0.02, "\(report.name)")
    }
    #expect(flush > 150)
  }

  @Test func opensAndClosesNoLineWithABarredMark() async throws {
    for report in try await reports() {
      for line in report.pages.flatMap({ $0.bodyLines(report.bodyHeight) }) {
        #expect(!"。，、；：？！”’）》〉】〕·～%％‰℃".contains(line.text.first ?? "国"), "\(line.text)")
        #expect(!"“‘（《〈【〔".contains(line.text.last ?? "国"), "\(line.text)")
        #expect(line.text.count(where: isHan) != 1 || line.text.count > 2, "\(line.text)")
      }
    }
  }

  @Test func putsThePageNumberAtTheOuterEdge() async throws {
    for report in try await reports() {
      for (index, page) in report.pages.enumerated() {
        let folio = page.words.filter { $0.top > 262 * Self.millimetre }
        #expect(folio.map(\.text).joined() == "—\(index + 1)—")
        let left = try #require(folio.map(\.left).min())
        let right = try #require(folio.map(\.right).max())
        let distance = index.isMultiple(of: 2) ? Self.edges.right - right : left - Self.edges.left
        #expect(abs(distance - 13.75) < 1, "\(report.name) \(index + 1)")
      }
    }
  }

  @Test func leavesNoThirdOfAPageBlank() async throws {
    for report in try await reports() {
      for (index, page) in report.pages.dropLast().enumerated() {
        let foot = 262 * Self.millimetre
        let bottom = try #require(page.words.filter { $0.top < foot }.map(\.bottom).max())
        // Three rows of 22 are the most that any has now; a third is the most it may have (Q32).
        #expect(foot - bottom < 75 * Self.millimetre, "\(report.name) \(index + 1)")
        #expect(foot - bottom < 3 * Self.pitch, "\(report.name) \(index + 1)")
      }
    }
  }

  @Test func endsWithSignatureAndDate() async throws {
    for report in try await reports() {
      let lines = try #require(report.pages.last).bodyLines(report.bodyHeight)
      let date = try #require(lines.last)
      let signature = try #require(lines.dropLast().last)
      #expect(date.text == "2004年7月5日")
      #expect(signature.text.hasSuffix("邮政局"))
      #expect(abs(date.left - signature.left - 2 * Self.cell) < 0.5)
      #expect(abs(date.top - signature.top - Self.pitch) < 0.05)
      let end = max(date.right, signature.right)
      #expect(abs(Self.edges.right - end - 2 * Self.cell) < 0.5 || date.right > signature.right)
      // Nothing stands behind it, be it a figure.
      let page = try #require(report.pages.last)
      let rest = page.words.filter { $0.top > date.bottom && $0.top < 262 * Self.millimetre }
      #expect(rest.isEmpty, "\(report.name)")
    }
  }

  @Test func readsAsThePlainText() async throws {
    for report in try await reports() {
      var rest = Substring(report.raw)
      for line in report.plainText.split(separator: "\n") {
        let wanted = line.filter { !$0.isWhitespace }
        // Footnotes stand at the foot of the page, before what runs over to the next.
        if wanted.hasPrefix("注：") {
          #expect(report.raw.contains(wanted.dropFirst(2)), "\(report.name)：\(wanted)")
          continue
        }
        for character in wanted {
          guard let place = rest.firstIndex(of: character) else {
            Issue.record("\(report.name)：\(character) of \(wanted)")
            return
          }
          rest = rest[rest.index(after: place)...]
        }
      }
    }
  }
}

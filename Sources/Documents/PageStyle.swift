/// How pages are set: the profile and the settings of workspace.md 5 that concern layout.
package struct PageStyle: Sendable, Hashable {
  /// 版式 (typography.md A1).
  package enum Profile: String, Sendable, Hashable, CaseIterable {
    case plain = "公文"
    case redHead = "红头"
    case letter = "信函"
  }

  /// 避头尾 (typography.md B4).
  package enum LineBreakLevel: String, Sendable, Hashable, CaseIterable {
    case basic = "基本"
    case standard = "国标"
    case strict = "严格"
  }

  /// 标点 (typography.md B16).
  package enum MarkStyle: String, Sendable, Hashable, CaseIterable {
    /// A lone mark inside a line is 1 em.
    case full = "全角式"
    /// Only 。？！ are 1 em, other marks half an em.
    case kaiming = "开明式"
  }

  package var profile: Profile = .plain
  /// 正文字号, in points: 15.75 for 三号 (GB/T 9704 read so that 28 × 22 fits), or 16.
  package var bodySizeInPoints: Double = 15.75
  package var lineBreakLevel: LineBreakLevel = .standard
  package var markStyle: MarkStyle = .full
  /// 行首标点: whether an opening mark at a line's start gives up its front half.
  package var trimsLineStart = true
  /// 中西间距: whether a quarter em stands between Han and Latin.
  package var hasHanLatinGap = true
  /// 悬挂标点: whether a point mark may hang outside the measure.
  package var hangsMarks = false
  /// 目次: whether a page of contents stands in front.
  package var hasContents = false
  /// 手填附录: whether the typed numbers are listed with their sources behind the document.
  package var listsStatements = true

  package init() {}
}

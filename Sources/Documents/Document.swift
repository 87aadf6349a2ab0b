package import Facts

/// A finished report: its sentences, tables and charts carry their facts and printed strings.
///
/// Nothing further down asks for data.
package struct Document: Sendable, Hashable {
  package let organization: OrganizationID
  /// Name of the organisation as in its table.
  package let organizationName: String
  package let period: Period
  /// The whole title, with the organisation.
  package let title: String
  /// 主送机关 without the colon; empty for none.
  package let recipients: String
  package var blocks: [Block]
  /// 附件说明, one entry each.
  package let attachments: [String]
  /// 公文要素, which the profiles 红头 and 信函 print.
  package let elements: OfficialElements
  /// 署名.
  package let signature: String
  /// 成文日期 as printed: 2004年7月5日.
  package let dateText: String
  /// 成文日期 as yyyy-mm-dd.
  package let date: String
  /// 附注 without its parentheses; empty for none.
  package let remark: String
  /// What was typed with its source in the lines around the blocks.
  package let framed: [FramedStatement]
  package let style: PageStyle
  /// Facts that it prints or compares and those behind them, in order of first use.
  package let facts: [Fact]
  /// Whether a slot stands open (待填), so that the document is marked 草稿.
  package let isDraft: Bool

  package init(
    organization: OrganizationID,
    organizationName: String,
    period: Period,
    title: String,
    recipients: String = "",
    blocks: [Block],
    attachments: [String] = [],
    elements: OfficialElements = OfficialElements(),
    signature: String,
    dateText: String,
    date: String,
    remark: String = "",
    framed: [FramedStatement] = [],
    style: PageStyle,
    facts: [Fact],
    isDraft: Bool = false
  ) {
    self.organization = organization
    self.organizationName = organizationName
    self.period = period
    self.title = title
    self.recipients = recipients
    self.blocks = blocks
    self.attachments = attachments
    self.elements = elements
    self.signature = signature
    self.dateText = dateText
    self.date = date
    self.remark = remark
    self.framed = framed
    self.style = style
    self.facts = facts
    self.isDraft = isDraft
  }
}

/// A part of a document that stands by itself.
package indirect enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraph(Paragraph)
  case figure(Chart)
  case table(Table)
  case pageBreak
  /// Blocks on landscape pages (附表).
  case landscape([Block])
  /// An annex (附件), which stands behind signature and date, wherever its block stands.
  case annex(Annex)
}

/// An annex bound with the document (GB/T 9704-2012, 7.3.7).
package struct Annex: Sendable, Hashable {
  /// From 1, its place in 附件说明; nil where the document has one annex only.
  package let number: Int?
  /// As in 附件说明.
  package let title: String
  package var blocks: [Block]

  package init(number: Int?, title: String, blocks: [Block]) {
    self.number = number
    self.title = title
    self.blocks = blocks
  }

  /// 附件 or 附件1.
  package var label: String { "附件" + (number.map { String($0) } ?? "") }
}

extension Document {
  /// The annexes in the order of their blocks.
  package var annexes: [Annex] {
    blocks.compactMap { if case .annex(let annex) = $0 { annex } else { nil } }
  }
}

/// A heading on a line of its own, or at the start of a paragraph (`Paragraph.runInHeading`).
package struct Heading: Sendable, Hashable {
  /// From 1, the topmost (GB/T 9704-2012, 7.3.3).
  package let level: Int
  /// The number as printed, with its mark: 一、.
  package let number: String
  package let inlines: [Inline]

  package init(level: Int, number: String, inlines: [Inline]) {
    self.level = level
    self.number = number
    self.inlines = inlines
  }
}

/// A paragraph of running text.
package struct Paragraph: Sendable, Hashable {
  package let runInHeading: Heading?
  package let inlines: [Inline]

  package init(runInHeading: Heading? = nil, inlines: [Inline]) {
    self.runInHeading = runInHeading
    self.inlines = inlines
  }
}

/// A piece of running text.
package enum Inline: Sendable, Hashable {
  /// Typed text. The reason says why it may hold digits; nil for text that may not.
  case text(String, reason: DigitReason?)
  /// A fact as printed.
  case fact(FactID, shownAs: String)
  /// 图2, 表1: leads to the block of that label.
  indirect case reference(label: String, shownAs: String)
  /// 注( ): its number as printed in the text (①) and its content.
  indirect case footnote(number: String, content: [Inline])
  /// 着重号 or 黑体.
  indirect case emphasis(Emphasis, [Inline])
  /// 待填 or 待补: a visible mark of an open slot, the word included: 待填：原因.
  case openSlot(String)
  /// 手填: what the author typed with its source.
  indirect case stated(Statement)

  /// Why a digit may stand in a text that is no fact (dumps.md).
  package enum DigitReason: String, Sendable, Hashable {
    case date
    /// A heading, figure or table number.
    case number
    /// Typed by the author, as a footnote.
    case stated
    /// Part of a proper name.
    case name
  }

  package enum Emphasis: String, Sendable, Hashable {
    /// Dots under the characters.
    case dots = "着重号"
    case bold = "黑体"
  }
}

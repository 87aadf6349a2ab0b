package import Facts

/// A finished table: every cell is a string that is printed as it stands.
package struct Table: Sendable, Hashable {
  /// A column of the body.
  package struct Column: Sendable, Hashable {
    /// How its cells are aligned.
    package enum Alignment: Sendable, Hashable {
      /// Text, flush left.
      case text
      /// Numbers, on the decimal point (CY/T 170).
      case decimal
      case centre
    }

    /// The heads above it from the top; neighbours of one text at one level are one cell.
    package let heads: [String]
    package let alignment: Alignment

    package init(heads: [String], alignment: Alignment) {
      self.heads = heads
      self.alignment = alignment
    }
  }

  package struct Row: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case body
      /// A head of a group: its one cell spans the table.
      case group
      case total
    }

    package let kind: Kind
    /// As many as columns; one for a group.
    package let cells: [Cell]
    /// Whether the row is that of the report's own organisation.
    package let isHighlighted: Bool

    package init(kind: Kind, cells: [Cell], isHighlighted: Bool = false) {
      self.kind = kind
      self.cells = cells
      self.isHighlighted = isHighlighted
    }
  }

  package struct Cell: Sendable, Hashable {
    package let text: String
    /// The fact it prints; nil for names, heads and —.
    package let fact: FactID?
    /// 迷你: a course that is drawn in the place of a text; nil for none.
    package let course: Chart?

    package init(_ text: String, fact: FactID? = nil, course: Chart? = nil) {
      self.text = text
      self.fact = fact
      self.course = course
    }
  }

  /// 线.
  package enum Rules: String, Sendable, Hashable, CaseIterable {
    case threeLines = "三线"
    case grid = "全框"
  }

  /// 标签; nil for none.
  package let label: String?
  /// From 1.
  package let number: Int
  /// 题 without number.
  package let title: String
  /// The line at the right above the table, 单位：万元; empty for none.
  package let unitLine: String
  package let columns: [Column]
  package let rows: [Row]
  package let rules: Rules
  /// Lines below, without 注：.
  package let notes: [String]

  package init(
    label: String?,
    number: Int,
    title: String,
    unitLine: String = "",
    columns: [Column],
    rows: [Row],
    rules: Rules = .threeLines,
    notes: [String] = []
  ) {
    self.label = label
    self.number = number
    self.title = title
    self.unitLine = unitLine
    self.columns = columns
    self.rows = rows
    self.rules = rules
    self.notes = notes
  }

  /// 表1.
  package var numberText: String { "表\(number)" }
}

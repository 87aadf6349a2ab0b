import Diagnostics
import Facts

/// A number as a document prints it.
struct Printing: Sendable, Hashable {
  let quantity: Quantity
  /// Name of the declared quotient that it is; nil for none.
  let declared: String?
  let type: ValueType
  /// As printed, in base units; the sign is that of the fact where words say it.
  let value: Rational
  /// What the digits, and a hedge before them, leave open.
  var interval: Interval
  /// One unit of the last digit, in base units; zero for whole things such as ranks.
  let lastPlace: Rational
  /// 近, 超过, 余 and the like.
  let isHedged: Bool
  /// 尾差 may have moved the last digit.
  var isAdjusted = false
  /// Whether it is of a place shared with others.
  let isTied: Bool
  /// With its unit, as printed.
  let text: String
  /// The words directly before it that say with what it is compared: 高于全国; empty for none.
  let lead: String
  /// The value before rounding.
  let exact: Rational
  /// Place among the paragraphs, tables and figures of the document, from 0.
  let block: Int
  let place: Place

  /// Where it stands.
  struct Place: Sendable, Hashable {
    /// The tag that prints it; nil in tables and figures.
    let span: SourceSpan?
    /// 正文第3段, 表1, 图2.
    let name: String
    /// Name of the organisation whose report it is.
    let organization: String
  }
}

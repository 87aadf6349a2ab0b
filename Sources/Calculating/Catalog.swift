package import Diagnostics
package import Facts

/// The metric catalogue (指标目录) as read: every name with its definition, and the rules of 校验.
package struct Catalog: Sendable, Hashable {
  /// All names that an expression may use.
  package let schema: Schema
  /// 校验, in file order.
  package let checks: [CheckRule]

  package init(schema: Schema, checks: [CheckRule] = []) {
    self.schema = schema
    self.checks = checks
  }

  /// One rule of 校验 (language.md 1.3.1).
  package struct CheckRule: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// 合计, 按, 等于: the members of a dimension add up to a series.
      case sum(of: String, by: String, equals: String)
      /// 上下级相等: an organisation's own value is the sum of those below.
      case levelsAgree([String])
      /// 不缺月, 突变倍数: no month is missing; none stands out by so many times.
      case noMonthMissing([String], jump: Rational?)
    }

    package let kind: Kind
    package let span: SourceSpan?

    package init(_ kind: Kind, span: SourceSpan? = nil) {
      self.kind = kind
      self.span = span
    }
  }
}

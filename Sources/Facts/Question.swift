package import Diagnostics

/// A value asked for: an expression whose names are resolved and whose type is known.
///
/// Two questions are the same if they ask the same; where they were typed does not count.
package struct Question: Sendable, Hashable {
  /// What one question holds.
  ///
  /// A class, for a question stands in facts, inputs, lists and memories many thousand times: so it
  /// is handed on by one reference, and is the same as itself without a look at what it holds.
  private final class Content: Sendable {
    let form: Form
    let type: ValueType
    let span: SourceSpan?
    /// The hash of the form, taken once: those of the questions inside need no second walk.
    let fingerprint: Int
    /// Whether a local name stands anywhere in the form.
    let hasLocals: Bool

    init(_ form: Form, _ type: ValueType, _ span: SourceSpan?) {
      self.form = form
      self.type = type
      self.span = span
      fingerprint = form.hashValue
      var hasLocals = form.isLocal
      form.visitParts { if $0.hasLocals { hasLocals = true } }
      self.hasLocals = hasLocals
    }

    /// The same at another place, as a type.
    init(_ other: Content, _ type: ValueType, _ span: SourceSpan?) {
      form = other.form
      self.type = type
      self.span = span
      fingerprint = other.fingerprint
      hasLocals = other.hasLocals
    }
  }

  private let content: Content

  package init(_ form: Form, type: ValueType, span: SourceSpan? = nil) {
    content = Content(form, type, span)
  }

  private init(_ content: Content) { self.content = content }

  /// The same question typed at another place.
  package func typed(at span: SourceSpan) -> Question {
    Question(Content(content, type, span))
  }

  /// The same question in the place of another, whose type and span it takes.
  func standing(for other: Question) -> Question {
    Question(Content(content, other.type, other.span))
  }

  package var form: Form { content.form }
  package var type: ValueType { content.type }
  /// Where it was typed; nil for one that the program made.
  package var span: SourceSpan? { content.span }
  /// Whether a local name stands anywhere in it.
  package var hasLocals: Bool { content.hasLocals }

  package static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    return left.content.fingerprint == right.content.fingerprint && left.form == right.form
      && left.type == right.type
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(content.fingerprint) }

  /// One word that tells it from most others; it changes from run to run.
  package var fingerprint: Int { content.fingerprint }

  /// What is asked (language.md 1.1.1).
  package indirect enum Form: Sendable, Hashable {
    // Subjects
    /// A constant in base units: 50% is 1/2, 1万元 is 10000; the unit as typed, nil for a bare one.
    case number(Rational, unit: MeasureUnit?)
    case text(String)
    /// A time as a value: 期末, 年初, or an argument such as 自: 年初.
    case time(TimePoint)
    case series(String)
    case quotient(String)
    case organization(OrganizationReference)
    case member(dimension: String, name: String)
    /// A set of organisations: 市局, 下级, 同级, 考核同组.
    case organizations(OrganizationSet)
    /// All members of a dimension.
    case dimension(String)
    /// 设置.名: a number or a text of the settings, as a path of names.
    case setting([String])
    /// 报告期, or 报告期.称 … .
    case reportPeriod(PeriodProperty)
    /// A name made by 设, 循环, 列 or 引用; substituted before it is asked.
    case local(String)
    /// What a local name of a loop stands for.
    case entry(ListEntry)
    /// 值: the entry under test in 当( ), or the argument of a lexicon entry.
    case current
    /// In 当( ): an attribute of the entry under test, 管理模式.
    case attributeOfCurrent(String)
    /// In 当( ): the ancestor of the entry under test at a level, 市局.
    case ancestorOfCurrent(level: String)
    /// `[名: 式, 式]`
    case list([ListItem])
    /// 素材 注 待填 手填 见图 见表
    case call(String, [Argument])
    /// 措辞.名(值)
    case lexicon(String, Question)
    // Suffixes
    case slice(Question, [Slice])
    case at(Question, TimePoint)
    /// A facet of a value; one of change behind a list is taken of each entry.
    ///
    /// Arguments: a time is `.time`, 自: a named `.time`; a set is `.organizations`, `.dimension` or
    /// an organisation; 前(n, 集) a `.number` and a set; 缺口(过半) the `.text` 过半. 名称, 单位 and 口径
    /// of a value are facets.
    case facet(Question, Facet, [Argument])
    /// An operation on a list; 绝对值 also on a value.
    ///
    /// Arguments: 前(n) a `.number`; 当(…) the condition; 除(…) an organisation, member, entry, or the
    /// `.text` of a label; 按(市局) `.organizations(.level)`; 最早(成立) `.attributeOfCurrent`.
    case operation(Question, ListOperation, [Argument])
    /// A property of an organisation, member, entry or material, or the month of a record.
    ///
    /// 名称 简称 全称 范围 值 机构 正文 节 类, an attribute, 月.
    case property(Question, String)
    /// `[i]`, from 1.
    case element(Question, Int)
    // Operators
    case negative(Question)
    case arithmetic(ArithmeticOperator, Question, Question)
    case comparison(Question, Quantifier?, ComparisonOperator, Question)
    /// 连续 n 期 > 0
    case streak(Question, Int, ComparisonOperator, Question)
    case judgement(Question, Judgement)
    case not(Question)
    case and(Question, Question)
    case or(Question, Question)
  }

  package struct ListItem: Sendable, Hashable {
    package let label: String?
    package let value: Question

    package init(label: String?, value: Question) {
      self.label = label
      self.value = value
    }
  }

  package struct Argument: Sendable, Hashable {
    /// The word before the colon: 自, 节, 类, 机构.
    package let name: String?
    package let value: Question

    package init(name: String? = nil, value: Question) {
      self.name = name
      self.value = value
    }
  }
}

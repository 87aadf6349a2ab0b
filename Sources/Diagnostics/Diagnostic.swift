/// How much a finding weighs.
public enum Severity: Int, Sendable, Hashable, Comparable {
  /// 提示: recorded, changes nothing.
  case note
  /// 警告: the report is made; an error with `--strict`.
  case warning
  /// 错误: stops the reports that it reaches.
  case error

  /// The word that messages print.
  public var name: String {
    switch self {
    case .note: "提示"
    case .warning: "警告"
    case .error: "错误"
    }
  }

  /// Orders by weight.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A finding about what the user gave us.
///
/// One flat value: the code is stable and never reused, the severity is a field of its own.
public struct Diagnostic: Sendable, Hashable {
  /// A marked place with what is to be said of it.
  public struct Label: Sendable, Hashable {
    /// The place.
    public let span: SourceSpan
    /// What stands behind the carets; may be empty.
    public let text: String

    /// Makes a label.
    public init(_ span: SourceSpan, _ text: String = "") {
      self.span = span
      self.text = text
    }
  }

  /// A line below the excerpt, `= 相近：…`.
  public struct Remark: Sendable, Hashable {
    /// The word before the colon: 相近, 对照, 数据, 影响, 说明, 选择, 修改, 详细; empty for none.
    public let kind: String
    /// The text.
    public let text: String

    /// Makes a remark.
    public init(_ kind: String, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// A place that is not text with a caret: a cell, a page, a setting.
  ///
  /// Printed under the headline, as in `data/monthly.csv 第 7 行 month`.
  public typealias Place = String

  /// A text to be put in the place of another, which `zongjie fix` applies.
  public struct Replacement: Sendable, Hashable {
    /// What is replaced.
    public let span: SourceSpan
    /// What takes its place.
    public let text: String

    /// Makes a replacement.
    public init(_ span: SourceSpan, with text: String) {
      self.span = span
      self.text = text
    }
  }

  /// How much it weighs.
  public var severity: Severity
  /// One letter for the subject and three digits, such as `N101`.
  public let code: String
  /// The headline: one sentence in Chinese without a full stop.
  public let message: String
  /// The marked places; the first is where the finding is.
  public var labels: [Label]
  /// Places in data or output, printed under the headline.
  public var places: [Place]
  /// Lines below the excerpt, in order.
  public var remarks: [Remark]
  /// Names of the organisations whose report it reaches; empty for all of the run.
  public var organizations: [String]
  /// What mends it, where exactly one thing does: `zongjie fix` applies all of them together.
  ///
  /// Messages promise this themselves (`statedRemarks`); no finding words the promise.
  public var replacements: [Replacement]
  /// The cells whose content is at fault; a value that lacks only because of cells with a finding of
  /// their own is told with that finding.
  public var cells: [CellAddress] = []

  /// Makes a finding.
  public init(
    _ severity: Severity,
    _ code: String,
    _ message: String,
    at labels: [Label] = [],
    places: [Place] = [],
    remarks: [Remark] = [],
    organizations: [String] = [],
    replacements: [Replacement] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.labels = labels
    self.places = places
    self.remarks = remarks
    self.organizations = organizations
    self.replacements = replacements
  }
}

extension Diagnostic {
  /// What tells most findings apart.
  ///
  /// A finding is hashed for every log that takes it, and the hash of a text looks at every character.
  /// What many organisations have in common is told apart by who they are and by the remark, which has
  /// the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(message.utf8.count)
    hasher.combine(labels.first?.span)
    hasher.combine(places.first)
    hasher.combine(organizations.first)
    hasher.combine(remarks.last?.text)
  }
}

/// The findings of a run, in the order in which they were made.
public struct DiagnosticLog: Sendable, Hashable {
  /// All findings.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The same findings where there are many, to tell quickly whether one is there.
  private var known: Set<Diagnostic> = []

  /// Up to here the findings are looked through: a report has few.
  private static let few = 8

  /// Makes an empty log.
  public init() {}

  /// Adds a finding; one that is there already is not added again.
  public mutating func add(_ diagnostic: Diagnostic) {
    if isNew(diagnostic) { diagnostics.append(diagnostic) }
  }

  private mutating func isNew(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostics.count > Self.few else { return !diagnostics.contains(diagnostic) }
    if known.isEmpty { known = Set(diagnostics) }
    return known.insert(diagnostic).inserted
  }

  /// Adds the findings of another log.
  public mutating func add(contentsOf other: DiagnosticLog) {
    if diagnostics.isEmpty { return self = other }
    other.diagnostics.forEach { add($0) }
  }

  /// Whether a finding stops a report.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Two logs are the same if their findings are.
  public static func == (left: Self, right: Self) -> Bool { left.diagnostics == right.diagnostics }

  /// Hashes the findings.
  public func hash(into hasher: inout Hasher) { hasher.combine(diagnostics) }
}

package import Facts

/// How a value is made of others, for those who ask where it comes from (`zongjie explain`).
package struct Derivation: Sendable, Hashable {
  /// What the formula looks like.
  package enum Form: Sendable, Hashable {
    /// Written with its operands in braces: `{0} ÷ {1} − 1`.
    case formula(String)
    /// The sum of all operands: of the organisations below, or of those that a slice names.
    case sum(of: String)
    /// Said of many operands at once: 各月中最大的.
    case choice(String)
    /// Read from cells.
    case cells
  }

  /// The printed name: 代办电信业务收入同比增幅.
  package let name: String
  /// Whose it is.
  package let organization: OrganizationID
  /// Members that slices name, as printed.
  package let members: [String]
  package let period: Period
  package let form: Form
  /// What each operand is in the formula: 本期, 上年同期; empty beside `sum` and `choice`.
  package let roles: [String]
  /// The operands, in the order of the formula.
  package let operands: [FactID]
  /// Names of the settings that decide it: 月均增幅.
  package let settings: [String]
}

extension FactBook {
  /// How the value of a question is made; its operands may themselves be asked for.
  ///
  /// It does not matter whether there is a value: the operands of 缺 and 无定义 say why.
  package func derivation(of id: FactID) -> Derivation {
    Inquiry(book: self, organization: id.organization).derivation(of: id.question)
  }
}

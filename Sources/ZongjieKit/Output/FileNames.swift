import Facts

/// How the files of a run are named (workspace.md 7).
struct FileNames: Sendable, Hashable {
  /// With {序号} {机构} {题名}.
  let pattern: String
  /// How many digits {序号} has: two or more.
  let ordinalWidth: Int

  /// - Parameters:
  ///   - pattern: 输出.文件名.
  ///   - organizationCount: how many organisations of one level can be numbered.
  init(pattern: String, organizationCount: Int) {
    self.pattern = pattern
    ordinalWidth = max(2, String(organizationCount).count)
  }

  /// The parts of a pattern that the program knows.
  static let parts = ["序号", "机构", "题名"]

  /// The name of a report without its suffix.
  ///
  /// - Parameters:
  ///   - ordinal: place in the configured order, 0 for 本级.
  ///   - shortName: 简称.
  ///   - subject: the title without the organisation.
  /// - Returns: the name, cleaned of characters that file systems refuse.
  func name(ordinal: Int, shortName: String, subject: String) -> String {
    let digits = String(ordinal)
    let padded = String(repeating: "0", count: max(0, ordinalWidth - digits.count)) + digits
    let filled = pattern.replacing("{序号}", with: padded).replacing("{机构}", with: shortName)
      .replacing("{题名}", with: subject)
    return Self.cleaned(filled)
  }

  /// {题名}: the title without the organisation in front.
  static func subject(of title: String, organization: Organization) -> String {
    let names = [organization.fullName, organization.shortName, organization.name]
    guard let name = names.first(where: { title.hasPrefix($0) }) else { return title }
    return String(title.dropFirst(name.count))
  }

  /// A name without the characters that file systems of office machines refuse.
  static func cleaned(_ name: String) -> String {
    let refused: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]
    return String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          refused.contains(scalar) || scalar.properties.generalCategory == .control ? "－" : scalar
        }
      )
    )
  }
}

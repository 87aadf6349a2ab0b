import Facts
import Phrasing

extension Relation {
  /// What to write instead.
  var mend: String { "改用 {{ 两数之差 | 高低语(\"参照\") }}，由数值选词" }

  /// Whether it says that two are alike.
  var isOfLevel: Bool {
    switch self {
    case .level, .about: true
    case .above, .below, .firstAbove, .next: false
    }
  }

  /// The same of two growths, each of which must be a fall: 降幅比全省小.
  func holds(
    ofFalls value: Number,
    _ other: Number,
    _ type: ValueType,
    _ settings: Settings
  ) -> Bool? {
    holds(-value, -other, type, settings).map { $0 && value.sign < 0 && other.sign < 0 }
  }

  /// Whether a value lies so to another of its type; nil where numbers alone do not tell.
  func holds(
    _ value: Number,
    _ other: Number,
    _ type: ValueType,
    _ settings: Settings
  ) -> Bool? {
    let difference = type == .ratio ? ValueType.percentagePoint : type
    func claim(_ claim: Claim) -> Bool? {
      claim.holds(for: value - other, type: difference, settings: settings)
    }
    switch self {
    case .above, .firstAbove: return claim(.above)
    case .below: return claim(.below)
    case .level: return claim(.level)
    case .about(let closeness): return isAboutEqual(value, to: other, type: type, within: closeness)
    case .next: return nil
    }
  }
}

import Drawings

/// A free font that stands in for one of the standard's faces.
struct StandInFont: Sendable, Hashable {
  enum Place: Sendable, Hashable {
    /// Below `fonts/shipped/` of the program.
    case shipped
    /// Below the system's folder of fonts.
    case installed
  }

  let place: Place
  /// Path below the place.
  let path: String
  /// Place in a collection.
  let index: Int
  /// Whether it is taken only if the role has no file yet.
  let isOnlyForEmptyRole: Bool

  private init(_ place: Place, _ path: String, index: Int = 0, isOnlyForEmptyRole: Bool = false) {
    self.place = place
    self.path = path
    self.index = index
    self.isOnlyForEmptyRole = isOnlyForEmptyRole
  }

  /// The name of the file without its folders.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Place of the Simplified Chinese face in the collections of Noto CJK.
  ///
  /// Source: rendering.md 6.
  private static let simplifiedChinese = 2

  /// Noto Serif CJK SC.
  static let serif = Self(
    .installed,
    "opentype/noto/NotoSerifCJK-Regular.ttc",
    index: simplifiedChinese
  )
  /// Noto Serif CJK SC Bold: no free 小标宋 is packaged, a heavy Song is the nearest.
  static let serifBold = Self(
    .installed,
    "opentype/noto/NotoSerifCJK-Bold.ttc",
    index: simplifiedChinese
  )
  /// Noto Sans CJK SC.
  static let sans = Self(
    .installed,
    "opentype/noto/NotoSansCJK-Regular.ttc",
    index: simplifiedChinese
  )
  /// LXGW WenKai.
  static let wenKai = Self(.installed, "truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf")
  /// LXGW WenKai in the place of a FangSong.
  static let wenKaiForFangSong = Self(
    .installed,
    "truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
    isOnlyForEmptyRole: true
  )
  /// FandolFang, the only simplified FangSong of Debian 12.
  static let fandolFang = Self(.shipped, "FandolFang-Regular.otf")
  /// Liberation Serif: its figures are half an em, as GB/T 15835-2011, 5.1.7.1 asks.
  static let liberationSerif = Self(
    .installed,
    "truetype/liberation/LiberationSerif-Regular.ttf"
  )
}

extension FontRole {
  /// The free fonts behind a role, in order.
  ///
  /// Source: typography.md A9.
  var standIns: [StandInFont] {
    switch self {
    case .fangSong: [.fandolFang, .wenKaiForFangSong, .serif]
    case .kai: [.wenKai, .serif]
    case .hei: [.sans]
    case .song: [.serif]
    case .title: [.serifBold]
    case .latin: [.liberationSerif, .serif]
    }
  }

  /// Names under which offices keep the standard's faces; letters' case does not matter.
  ///
  /// The role's own name comes first, then the foundries' and those of Windows.
  /// Source: typography.md A9.
  var usualFileNames: [String] {
    switch self {
    case .fangSong:
      Self.withEndings(["仿宋", "仿宋_GB2312", "FangSong_GB2312", "SIMFANG_GB2312", "simfang"])
    case .kai: Self.withEndings(["楷体", "楷体_GB2312", "KaiTi_GB2312", "simkai"])
    case .hei: Self.withEndings(["黑体", "simhei"])
    case .song: Self.withEndings(["宋体", "simsun"])
    case .title: Self.withEndings(["小标宋", "方正小标宋简体", "方正小标宋_GBK", "FZXBSJW", "FZXBSK"])
    case .latin: Self.withEndings(["西文", "times"])
    }
  }

  private static func withEndings(_ names: [String]) -> [String] {
    names.flatMap { name in ["ttf", "otf", "ttc"].map { "\(name).\($0)" } }
  }
}

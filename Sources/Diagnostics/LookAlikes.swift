/// Characters that are taken for one another, on paper or from an input method.
enum LookAlikes {
  /// Each group holds characters of like shape.
  private static let shapes: [String] = [
    "人入八", "己已巳", "帐账胀", "末未", "土士", "日曰", "曾增赠", "天夫无", "干千于", "大太犬",
    "戊戌戍", "析折拆", "侯候", "撤撒", "拔拨", "刺剌", "治冶", "沽沾", "洒酒", "兔免", "鸟乌",
    "住往佳", "辩辨辫瓣", "代伐", "市币", "今令", "自白", "贝见", "历厉", "仓仑", "母毋",
    "券卷", "即既", "崇祟", "徒徙", "密蜜", "募幕慕墓", "赢羸嬴", "季李", "阴阳", "咸威戚",
    "汉汊", "渭谓", "榆愉", "户尸", "县具", "移栘", "联朕", "信倍", "电由甲申田", "网冈",
    "通诵", "收牧", "业亚", "务各", "额颌", "率卒", "费贾", "售隹", "卡下上", "号亏",
    "邮油", "局居", "储诸", "函亟", "比此", "占古", "环坏", "减咸", "幅副福", "计汁",
    "划刘", "完宗", "成戌", "进近", "度庹", "名各", "次决", "月用", "万方", "元无", "亿忆",
    "暑署", "州洲", "徽微", "延廷", "宜宣", "问间闻", "同回", "构购沟", "较校", "语话", "决快块",
    "低底抵", "限恨根", "数教", "位拉", "项顶", "列例", "简筒", "值植直", "级极", "降隆", "升开",
    "累紧", "月日目", "最景", "末来未", "段殴", "件伴", "本木", "上止", "比北", "经径", "均钧", "点店",
    "陕峡", "铜桐", "安妥", "势垫", "要耍", "未朱末", "比匕", "语吾",
    "O0〇", "l1I", "－-—–−", "，,", "：:", "（(", "）)",
  ]

  /// Whether two unlike characters are in one group.
  static func areAlike(_ first: Character, _ second: Character) -> Bool {
    first != second && (areOfLikeShape(first, second) || Syllables.areAlike(first, second))
  }

  /// The word for what they share: 形近, else 音近.
  static func relation(_ first: Character, _ second: Character) -> String {
    areOfLikeShape(first, second) ? "形近" : "音近"
  }

  private static func areOfLikeShape(_ first: Character, _ second: Character) -> Bool {
    guard let groups = groups[first], let others = Self.groups[second] else { return false }
    return groups.contains(where: others.contains)
  }

  /// The groups of each character.
  private static let groups: [Character: [Int]] = {
    var groups: [Character: [Int]] = [:]
    for (index, group) in shapes.enumerated() {
      for character in group { groups[character, default: []].append(index) }
    }
    return groups
  }()
}

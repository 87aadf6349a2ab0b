package import Facts

/// The words of a function of a sign: rise, fall, and what prints as zero.
struct SignWords {
  var rise: String
  var fall: String
  var flat: String

  /// The author's words, the defaults where one is not given.
  init(_ given: [String], else defaults: SignWords) {
    rise = given.first ?? defaults.rise
    fall = given.dropFirst().first ?? defaults.fall
    flat = given.dropFirst(2).first ?? defaults.flat
  }

  init(rise: String, fall: String, flat: String) {
    self.rise = rise
    self.fall = fall
    self.flat = flat
  }

  /// A mark with which the author begins both words, for a clause that takes their place.
  var leadingMark: String {
    guard let mark = rise.first, mark == fall.first, "，、；。：".contains(mark) else { return "" }
    return String(mark)
  }

  /// 同比增长 同比下降 与上年同期持平; 环比 likewise; else 增长 下降 持平.
  static func growth(of question: Question, period: Period?) -> SignWords {
    switch question.leadingFacet {
    case .yearOverYearGrowth:
      SignWords(rise: "同比增长", fall: "同比下降", flat: "与上年同期持平")
    case .previousPeriodGrowth:
      SignWords(rise: "环比增长", fall: "环比下降", flat: "与\(previousPeriod(of: period))持平")
    default:
      SignWords(rise: "增长", fall: "下降", flat: "持平")
    }
  }

  /// 增加 减少 持平, 同比增加 … of 同比增量, 净增 … of 净增 (claims.md 1.6, chg.ytd_abs).
  static func increment(of question: Question) -> SignWords {
    switch question.leadingFacet {
    case .yearOverYearIncrement:
      SignWords(rise: "同比增加", fall: "同比减少", flat: "与上年同期持平")
    case .netIncrement:
      SignWords(
        rise: "净增",
        fall: "净减少",
        flat: question.isOfSingleMonth ? "与上月持平" : "与年初持平"
      )
    default:
      SignWords(rise: "增加", fall: "减少", flat: "持平")
    }
  }

  /// 上季度 for the span of a quarter, else 上月.
  static func previousPeriod(of period: Period?) -> String {
    period?.monthCount == 3 ? "上季度" : "上月"
  }
}

extension Question {
  /// Whether 当月 stands behind the value: its change is that of the month, not of the year.
  fileprivate var isOfSingleMonth: Bool {
    switch form {
    case .facet(_, .monthly, _): true
    case .facet(let subject, _, _), .at(let subject, _), .slice(let subject, _),
      .element(let subject, _), .operation(let subject, _, _), .property(let subject, _):
      subject.isOfSingleMonth
    case .entry(let entry): entry.question?.isOfSingleMonth ?? false
    default: false
    }
  }

  /// The facet that the value is, times, slices and places in a list aside.
  package var leadingFacet: Facet? {
    switch form {
    case .facet(let subject, let facet, _):
      facet == .each || facet == .byMonth ? subject.leadingFacet : facet
    case .at(let subject, _), .slice(let subject, _), .element(let subject, _),
      .operation(let subject, _, _):
      subject.leadingFacet
    case .property(let subject, let name): name == "值" ? subject.leadingFacet : nil
    case .entry(let entry): entry.question?.leadingFacet
    default: nil
    }
  }
}

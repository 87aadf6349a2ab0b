import Diagnostics
import Expressions
import TestSupport
import Testing

/// Expressions in the forms of the grammar.
struct FormattedExpressionTests {
  private func formatted(_ text: String, keepsQuotes: Bool = false) -> String {
    let source = SourceText(name: "式", text: text)
    return formattedExpression(
      source,
      range: source.wholeSpan.range,
      against: Sample.schema,
      keepsQuotes: keepsQuotes
    )
  }

  private static let forms: [(String, String)] = [
    ("收入.同比>=30%", "收入.同比 ≥ 30%"),
    ("收入!=0 且 非放号>0", "收入 ≠ 0 且 非放号 > 0"),
    ("收入.当月@年初", "收入@年初.当月"),
    ("收入 [ 移动 ， 代售卡 ].累计.当月@3月", "收入[移动, 代售卡]@3月.累计.当月"),
    ("收入*2/3-放号", "收入 × 2 ÷ 3 − 放号"),
    ("-（收入+邮政收入）", "−(收入 + 邮政收入)"),
    ("收入@1—6月", "收入@1-6月"),
    ("邮政收入[专业 ＝ 代办电信]", "邮政收入[专业=代办电信]"),
    ("［收入规模：收入，增幅：收入.同比］|并列句（“{名}为{值}”+上级.范围）", "[收入规模: 收入, 增幅: 收入.同比] | 并列句(\"{名}为{值}\" + 上级.范围)"),
    ("收入.同比.逐月 连续 3期>0", "收入.同比.逐月 连续 3 期 > 0"),
    ("１４０８．５０ 万元", "1408.50万元"),
    ("≥30%", "≥30%"),
    ("放号[首] 均 =1", "放号[首] 均 = 1"),
    ("`代收费（万元）`.同比", "`代收费（万元）`.同比"),
    ("素材(节：\"存在，问题\")", "素材(节: \"存在，问题\")"),
    ("“他说\"好\"”", "“他说\"好\"”"),
    ("收入。同比", "收入。同比"),
    ("收入 +\n    放号", "收入 +\n    放号"),
    ("收入==30万元", "收入 = 30万元"),
  ]

  @Test(arguments: forms)
  func writesTheFormsOfTheGrammar(_ typed: String, _ expected: String) {
    #expect(formatted(typed) == expected)
    #expect(formatted(expected) == expected)
  }

  @Test func keepsCurvedQuotesInsideAQuotedText() {
    #expect(formatted("收入|升降语（“增”，“减”）", keepsQuotes: true) == "收入 | 升降语(“增”, “减”)")
  }

  @Test func keepsTheMeaningOfExpressionsThatNobodyWrote() {
    var generator = ExpressionGenerator(seed: 41)
    var hand = CarelessHand(seed: 7)
    var count = 0
    for _ in 0..<4000 {
      let text = generator.expression()
      guard let question = Sample.read(text).question else { continue }
      let careless = hand.typed(text)
      guard let typed = Sample.read(careless).question else { continue }
      count += 1
      let written = formatted(careless)
      #expect(typed == question, "\(text) → \(careless)")
      #expect(Sample.read(written).question == question, "\(careless) → \(written)")
      #expect(written == formatted(text), "\(careless)")
      #expect(formatted(written) == written)
    }
    #expect(count > 1500)
  }
}

/// Types what an input method or a keyboard without the signs of the grammar gives for them.
struct CarelessHand {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let forms: [Character: [String]] = [
    ",": ["，", ", ", " ,", "，"], ":": ["：", " : "], "(": ["（", "( "], ")": ["）", " )"],
    "[": ["［", "[ "], "]": ["］", " ]"], "−": ["-", "－"], "×": ["*", "＊"], "÷": ["/", "／"],
    "≥": [">=", "＞＝"], "≤": ["<=", "＜="], "≠": ["!=", "！="], "|": ["｜", "|"], "@": ["＠"],
    "%": ["％"], ">": ["＞"], "<": ["＜"], "+": ["＋"], " ": ["  ", " "], "3": ["３"], "0": ["０"],
  ]

  /// The expression typed in another way; texts and names in quotes stay.
  mutating func typed(_ text: String) -> String {
    var result = ""
    var quote: Character?
    for character in text {
      if let end = quote {
        if character == end { quote = nil }
        result.append(character)
      } else if let forms = Self.forms[character], random.next() % 3 == 0 {
        result += forms[Int(random.next() % UInt64(forms.count))]
      } else {
        if character == "\"" || character == "`" { quote = character }
        if character == "“" { quote = "”" }
        result.append(character)
      }
    }
    return result
  }
}

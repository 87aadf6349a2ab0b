import Calculating
import Facts
import Testing

/// What a book answers depends on question and organisation alone, though it remembers how it read
/// a question for the first who asked it.
struct OrderOfAskingTests {
  static let expressions = [
    "收入", "收入[上级]", "收入[移动]", "收入[县局]", "收入@3月", "收入.当月", "收入.同比", "收入.当月.环比",
    "收入.当月.较年初", "收入.当月.比(年初)", "收入.占比(上级)", "收入[移动].占比", "收入.占比(邮政收入)",
    "收入.占比(邮政收入).较年初", "收入.完成率", "每张卡收入", "收入 ÷ 收入[上级]", "收入.排名(上级)",
    "收入.排名(同级)", "收入.排名(市局)", "收入[榆林].排名(市局)", "收入[上级].排名(同级)",
    "收入.同比.排名(上级)", "收入[榆林].同比.排名(市局)", "收入.占比(上级).排名(同级)",
    "收入.贡献率(邮政收入).排名(专业)", "收入[移动].排名(运营商)", "收入.位次变化(上级)", "收入.历史最高",
    "收入[上级].前(10, 县局)",
  ]

  @Test func answersTheSameWhoeverAskedBefore() throws {
    let province = SampleProvince.shared
    let questions = try Self.expressions.map(province.question)
    let owners = try ["陕西", "榆林", "西安", "神木县", "米脂县"].map(province.id)
    let asked = owners.flatMap { owner in questions.map { (question: $0, owner: owner) } }
    let forwards = province.book()
    let backwards = province.book()
    for (question, owner) in asked.reversed() { _ = backwards.answer(question, for: owner) }
    for ((question, owner), place) in zip(asked, 0...) {
      let alone = province.book().answer(question, for: owner)
      let expression = Self.expressions[place % Self.expressions.count]
      #expect(forwards.answer(question, for: owner) == alone, "\(expression) \(owner)")
      #expect(backwards.answer(question, for: owner) == alone, "\(expression) \(owner)")
    }
  }
}

import Testing

@testable import Charting

struct WrappingTests {
  private func measure(_ text: String) -> Double {
    text.reduce(0) { $0 + ($1.isASCII ? 4.5 : 9) }
  }

  @Test func breaksNamesWhereTheyMayBreak() {
    let name = "积石山保安族东乡族撒拉族自治县邮政局代办电信业务部"
    let lines = wrapped(name, width: 154.77, maximumLines: 3, measure: measure)
    #expect(lines == ["积石山保安族东乡族撒拉族自治县", "邮政局代办电信业务部"])
    let short = "双江拉祜族佤族布朗族傣族自治县"
    #expect(wrapped(short, width: 154.77, maximumLines: 3, measure: measure) == [short])
  }

  @Test func keepsMarksAndNumbersTogether() {
    for width in stride(from: 30.0, through: 200, by: 7) {
      let text = "完成46.93%，慢于时间进度3.07个百分点（欠收92.00万元），三月、五月缺"
      guard let lines = wrapped(text, width: width, maximumLines: 9, measure: measure) else {
        continue
      }
      #expect(lines.joined() == text)
      for line in lines {
        #expect(line.count > 1)
        #expect(line.first.map { !marksNotFirst.contains($0) } ?? false, "\(lines)")
        #expect(line.last.map { !marksNotLast.contains($0) } ?? false, "\(lines)")
        #expect(measure(line) <= width)
        #expect(line.first?.isNumber != true || lines.first == line || !text.contains("." + line))
      }
    }
  }

  @Test func givesNothingWhereNoBreakFits() {
    #expect(wrapped("靖边县", width: 10, maximumLines: 3, measure: measure) == nil)
    #expect(wrapped("", width: 10, maximumLines: 3, measure: measure) == [""])
  }
}

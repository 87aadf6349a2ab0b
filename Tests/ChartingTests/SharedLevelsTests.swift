import TestSupport
import Testing

@testable import Charting

struct SharedLevelsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let names: [String]
    /// What is left of each and what is below them; nil where nothing is lifted out.
    let levels: (rests: [String], groups: [String])?

    var testDescription: String { names.joined(separator: "、") }
  }

  static let cases: [Case] = [
    Case(names: ["西安市局", "榆林市局", "铜川市局"], levels: (["西安", "榆林", "铜川"], ["市局"])),
    Case(
      names: ["陕西省邮政局", "四川省邮政局"],
      levels: (["陕西省", "四川省"], ["邮政局"])
    ),
    Case(
      names: ["陕西省移动", "陕西省联通", "四川省移动", "四川省联通"],
      levels: (["移动", "联通", "移动", "联通"], ["陕西省", "四川省"])
    ),
    // 三门 is no word of 三门峡.
    Case(names: ["三门峡市", "三门县局"], levels: nil),
    Case(names: ["甲乙丙局", "甲乙丙局"], levels: nil),
    // One character is no level, and none is left alone.
    Case(names: ["神木县", "府谷县", "靖边县"], levels: nil),
    Case(names: ["甲市局", "乙市局"], levels: nil),
    // 四川省 stands alone.
    Case(names: ["陕西省移动", "陕西省联通", "四川省电信"], levels: nil),
    Case(names: ["西安", "榆林"], levels: nil),
    Case(names: ["西安市局"], levels: nil),
    Case(names: [], levels: nil),
    // A number stays with its unit, a Latin word whole.
    Case(names: ["城区10万户", "乡村20万户"], levels: nil),
    Case(names: ["ABCD", "EFCD"], levels: nil),
  ]

  @Test(arguments: cases)
  func liftsOutWhatNamesShare(_ item: Case) {
    let levels = sharedLevels(item.names)
    #expect(levels?.rests == item.levels?.rests)
    #expect(levels?.groups.map(\.name) == item.levels?.groups)
    guard let levels else { return }
    #expect(levels.groups.flatMap { Array($0.categories) } == Array(item.names.indices))
    for group in levels.groups {
      for place in group.categories {
        let rest = levels.rests[place]
        #expect([rest + group.name, group.name + rest].contains(item.names[place]))
      }
    }
  }
}

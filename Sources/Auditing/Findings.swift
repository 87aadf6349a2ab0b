import Diagnostics
import Facts

// What printed numbers contradict.
extension Diagnostic {
  /// W407: a difference that its two printed values do not give.
  static func differenceOff(
    _ gap: Printing,
    _ own: Printing,
    _ reference: Printing,
    _ expected: Interval,
    isError: Bool
  ) -> Diagnostic {
    guard isError else {
      return finding(
        .note,
        "W407",
        "按未取整数据计算：印出的差与印出的两数之差相差末位一个单位",
        [gap, own, reference],
        remarks: [
          Remark("区间核对", "\(own.bounds) − \(reference.bounds) 与 \(gap.bounds) 相交，由四舍五入造成")
        ]
      )
    }
    return finding(
      .error,
      "W407",
      "印出的差与印出的两数对不上",
      [gap, own, reference],
      remarks: [
        Remark(
          "区间核对",
          "\(own.bounds) − \(reference.bounds) 应在\(gap.range(expected))之间，与 \(gap.bounds) 不相交，"
            + "不是四舍五入造成的"
        ),
        choice,
      ]
    )
  }

  /// W420: a number that does not follow from those beside which it is printed.
  static func contradiction(
    _ printing: Printing,
    _ beside: [Printing],
    _ expected: Interval,
    _ message: String
  ) -> Diagnostic {
    finding(
      .error,
      "W420",
      message,
      [printing] + beside,
      remarks: [
        Remark(
          "区间核对",
          "由\(beside.map(\.bounds).joined(separator: "、"))应在\(printing.range(expected))之间，"
            + "与 \(printing.bounds) 不相交，不是四舍五入造成的"
        ),
        choice,
      ]
    )
  }

  /// W420: one quantity, two numbers.
  static func twoNumbers(_ first: Printing, _ second: Printing) -> Diagnostic {
    let isDisjoint = !first.interval.meets(second.interval)
    let text =
      isDisjoint
      ? "\(first.bounds) 与 \(second.bounds) 不相交，不是四舍五入造成的"
      : "\(first.text) 与 \(second.text) 位数相同，应当印得一样"
    return finding(
      .error,
      "W420",
      "同一个量在两处说法不一致",
      [first, second],
      remarks: [Remark("区间核对", text), choice]
    )
  }

  /// W420: two members of a set at one place.
  static func onePlaceTwice(_ conflict: RankConflict) -> Diagnostic {
    finding(
      .error,
      "W420",
      "同一范围里有两个机构印在同一位次，都没有写并列",
      [conflict.first, conflict.second],
      remarks: [choice]
    )
  }

  /// W432, or W420 where no rounding explains the sum.
  static func sharesOffHundred(_ list: PartList, isError: Bool) -> Diagnostic {
    let sum = list.sumText
    guard isError else {
      return finding(
        .note,
        "W432",
        "因四舍五入，合计不等于100%",
        list.prints,
        remarks: [Remark("对照", sum), Remark("修改", "加注“因四舍五入，合计不等于100%”；用 | 并列句 时自动加注")]
      )
    }
    return finding(
      .error,
      "W420",
      "各部分占比合计不等于100%，不是四舍五入造成的",
      list.prints,
      remarks: [Remark("区间核对", "\(sum)，各占比按四舍五入最多差\(list.slackText)"), choice]
    )
  }

  /// W407, or W420 where no rounding explains the sum.
  static func changesOffZero(_ list: PartList, isError: Bool) -> Diagnostic {
    guard isError else {
      return finding(
        .note,
        "W407",
        "按未取整数据计算：各部分占比的变化合计不为零",
        list.prints,
        remarks: [Remark("对照", list.sumText)]
      )
    }
    return finding(
      .error,
      "W420",
      "各部分占比的变化合计不为零，不是四舍五入造成的",
      list.prints,
      remarks: [Remark("区间核对", "\(list.sumText)，按四舍五入最多差\(list.slackText)"), choice]
    )
  }

  /// W420: a part larger than its whole.
  static func partAboveWhole(_ part: Printing, _ whole: Printing) -> Diagnostic {
    finding(
      .error,
      "W420",
      "其中的数大于总数",
      [part, whole],
      remarks: [Remark("区间核对", "\(part.bounds) 大于 \(whole.bounds)，不是四舍五入造成的"), choice]
    )
  }

  /// W420: parts that do not make up the whole; `rest` is the exact value of what is not printed.
  static func partsOffWhole(_ list: PartList, _ whole: Printing, rest: Rational) -> Diagnostic {
    let message =
      if list.interval.low > whole.interval.high {
        "其中各项合计大于总数"
      } else if rest.sign == 0 {
        "各部分合计不等于总数"
      } else {
        "其中各项合计与总数之差，不等于没有列出的部分"
      }
    let unlisted = rest.sign == 0 ? "" : "，没有列出的部分为\((rest / whole.unit).shortText)"
    return finding(
      .error,
      "W420",
      message,
      [whole] + list.prints,
      remarks: [
        Remark(
          "区间核对",
          "\(list.sumText)，按四舍五入最多差\(list.slackText)；总数 \(whole.bounds)\(unlisted)"
        ),
        choice,
      ]
    )
  }

  /// W407: complete parts that rounding keeps from their whole.
  static func partsNearWhole(_ list: PartList, _ whole: Printing) -> Diagnostic {
    finding(
      .note,
      "W407",
      "按未取整数据计算：各部分合计与总数相差末位",
      [whole] + list.prints,
      remarks: [Remark("对照", "\(list.sumText)，总数印作 \(whole.text)")]
    )
  }

  /// A printed number is never mended by hand: the tag or the data is.
  static var choice: Remark {
    Remark("选择", "① 两处都用标签取数，不要手工改写；② 数据不对时改数据后重出")
  }

  static func finding(
    _ severity: Severity,
    _ code: String,
    _ message: String,
    _ prints: [Printing],
    remarks: [Remark]
  ) -> Diagnostic {
    var labels: [Label] = []
    var places: [Place] = []
    for printing in prints {
      if let span = printing.place.span {
        labels.append(Label(span, "印作 \(printing.text)"))
      } else {
        let owner = printing.place.organization
        places.append("\(owner) \(printing.place.name)：印作 \(printing.text)")
      }
    }
    var organizations: [String] = []
    for name in prints.map(\.place.organization) where !organizations.contains(name) {
      organizations.append(name)
    }
    return Diagnostic(
      severity,
      code,
      message,
      at: labels,
      places: places,
      remarks: remarks,
      organizations: organizations
    )
  }
}

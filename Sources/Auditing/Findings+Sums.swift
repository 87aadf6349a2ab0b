import Diagnostics
import Facts

// What sums, records, ranks and rates of printed numbers contradict.
extension Diagnostic {
  /// W407, or W420 where no rounding explains the sum.
  static func contributionsOffHundred(_ list: PartList, isError: Bool) -> Diagnostic {
    guard isError else {
      return finding(
        .note,
        "W407",
        "按未取整数据计算：各部分贡献率合计不等于100%",
        list.prints,
        remarks: [Remark("对照", list.sumText)]
      )
    }
    return finding(
      .error,
      "W420",
      "各部分贡献率合计不等于100%，不是四舍五入造成的",
      list.prints,
      remarks: [Remark("区间核对", "\(list.sumText)，按四舍五入最多差\(list.slackText)"), choice]
    )
  }

  /// W420: pulls that do not give the growth of the whole.
  static func pullsOffGrowth(_ list: PartList, _ growth: Printing) -> Diagnostic {
    finding(
      .error,
      "W420",
      "各部分拉动之和与总的增幅对不上",
      [growth] + list.prints,
      remarks: [
        Remark("区间核对", "\(list.sumText)，按四舍五入最多差\(list.slackText)；增幅 \(growth.bounds)"),
        choice,
      ]
    )
  }

  /// W420: organisations that do not add up to the one above.
  static func branchesOffTree(_ conflict: TreeConflict) -> Diagnostic {
    let whole = conflict.whole
    return finding(
      .error,
      "W420",
      "各下级之和与上级对不上",
      [whole] + conflict.parts,
      remarks: [
        Remark("区间核对", "各下级之和应在\(whole.range(conflict.sum))之间，与 \(whole.bounds) 不相交，不是四舍五入造成的"),
        choice,
      ]
    )
  }

  /// W420: months that do not add up to the cumulative value.
  static func monthsOffTotal(
    _ months: [Printing],
    _ whole: Printing,
    _ sum: Interval
  ) -> Diagnostic {
    finding(
      .error,
      "W420",
      "各月之和与累计数对不上",
      [whole] + months,
      remarks: [
        Remark("区间核对", "各月之和应在\(whole.range(sum))之间，与 \(whole.bounds) 不相交，不是四舍五入造成的"),
        choice,
      ]
    )
  }

  /// W420: a month beyond the record.
  static func beyondRecord(
    _ month: Printing,
    _ record: Printing,
    isHigh: Bool
  ) -> Diagnostic {
    finding(
      .error,
      "W420",
      isHigh ? "有一个月高于历史最高" : "有一个月低于历史最低",
      [record, month],
      remarks: [
        Remark("区间核对", "\(month.bounds) \(isHigh ? "高" : "低")于 \(record.bounds)，不是四舍五入造成的"), choice,
      ]
    )
  }

  /// W420: a record that no month has.
  static func recordOfNoMonth(_ record: Printing, _ months: [Printing]) -> Diagnostic {
    finding(.error, "W420", "印出的历史纪录不是其中任何一个月的数", [record] + months, remarks: [choice])
  }

  /// W420: places against values.
  static func rankAgainstValue(_ conflict: ValueConflict) -> Diagnostic {
    let (better, worse) = (conflict.better, conflict.worse)
    return finding(
      .error,
      "W420",
      "位次与印出的数对不上：位次在前的数反而小",
      [better.rank, better.value, worse.rank, worse.value],
      remarks: [
        Remark(
          "区间核对",
          "\(better.rank.text)的 \(better.value.bounds) 小于\(worse.rank.text)的 \(worse.value.bounds)，"
            + "不是四舍五入造成的"
        ),
        choice,
      ]
    )
  }

  /// W421: a rate that is no error but wants a look.
  static func rateFarFromPeers(
    _ rate: Printing,
    _ reference: Printing,
    _ name: String
  ) -> Diagnostic {
    finding(
      .note,
      "W421",
      "\(name)与同类相差悬殊，请核对数据和口径",
      [rate, reference],
      remarks: [Remark("对照", "\(rate.text)，同类为 \(reference.text)")]
    )
  }
}

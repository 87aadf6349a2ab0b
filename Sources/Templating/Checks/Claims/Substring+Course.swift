import Diagnostics
import Phrasing

extension Substring {
  /// Whether nothing stands here but a word for a course, up to the end of the clause: 势头 behind
  /// 保持增长, 的良好态势, 势头强劲.
  var endsCourse: Bool {
    guard let length = Self.courses.longest(at: self)?.length else { return false }
    let rest = self[utf8.index(startIndex, offsetBy: length)...]
    return rest.unicodeScalars.first?.isClauseMark ?? true
  }

  private static let courses = WordTree(
    ["", "的", "的良好", "的较好", "的强劲", "良好", "强劲"].flatMap { lead in
      ["势头", "态势", "局面", "趋势", "走势"].flatMap { noun in
        ["", "良好", "强劲", "较好", "喜人", "明显"].map { lead + noun + $0 }
      }
    }
  )
}

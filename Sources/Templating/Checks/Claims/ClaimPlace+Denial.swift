import Diagnostics
import Phrasing

extension ClaimPlace {
  /// Each holds a sign by which `ClaimReading.mayDeny` is told.
  private static let negations = [
    "没有一个", "没有一家", "无一个", "无一家", "无一", "没有", "没能", "未能", "未曾", "未", "不",
  ]
  private static let strengthening = ["并", "尚", "仍", "还", "依然", "仍然"]
  /// Verbs between the negation and the claim: 未能实现双过半, 未创新高.
  private static let verbs = [
    "实现", "出现", "再创", "创下", "创", "位居", "居", "保持", "呈现", "进入", "跻身", "挤进", "排进", "列入",
  ]

  /// Among whom a place is: 未居全省首位.
  private static let scopes = ["全国", "全省", "全市", "全区", "全县", "同组"]

  var foundDenialLength: Int? {
    guard pieces[index].reading?.mayDeny == true else { return nil }
    var rest = before
    func drop(_ words: [String]) -> Bool {
      guard let shorter = rest.dropping(ending: words) else { return false }
      rest = shorter
      return true
    }
    if drop(Self.scopes) {
      guard drop(Self.verbs) else { return nil }
    } else {
      _ = drop(Self.verbs)
    }
    guard drop(Self.negations) else { return nil }
    _ = drop(Self.strengthening)
    return before.utf8.count - rest.utf8.count
  }

  /// Whether the clause denies the claim and says nothing else that takes it back.
  var isDenied: Bool {
    guard let denialLength else { return false }
    return !Claim.isRetracted(in: clauseWithNumbers.dropping(lastBytes: denialLength))
  }

  /// The place of the word together with what denies it.
  var withDenial: ClaimPlace {
    guard let denialLength else { return self }
    let start = before.utf8.index(before.endIndex, offsetBy: -denialLength)
    let whole = ClaimedWord(claim: word.claim, range: start..<word.range.upperBound)
    return ClaimPlace(pieces: pieces, index: index, word: whole)
  }
}

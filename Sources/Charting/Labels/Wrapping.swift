/// Breaks a name into lines that are no wider than so many points.
///
/// Cheap breaks stand behind 省市州县区旗局部 and before 邮政 代办 业务; none before or behind a mark
/// that may not begin or end a line, none inside a number with its unit or a Latin word, none that
/// leaves one character alone. Minimises raggedness² and the cost of breaks, which weighs little in
/// a title that is to be balanced. Nil if no way fits.
/// Source: charts.md E.5.
func wrapped(
  _ text: String,
  width limit: Double,
  maximumLines: Int,
  breakWeight: Double = 1,
  measure: (String) -> Double
) -> [String]? {
  if measure(text) <= limit { return [text] }
  let characters = Array(text)
  // Widths add up: a figure has no kerning across Han characters.
  var ends = [0.0]
  for character in characters { ends.append((ends.last ?? 0) + measure(String(character))) }
  let costs = (0...characters.count).map { breakCost(characters, before: $0) }
  var best: [[WrapChoice?]] = Array(
    repeating: Array(repeating: nil, count: characters.count + 1),
    count: maximumLines + 1
  )
  best[0][0] = WrapChoice(cost: 0, from: 0)
  for line in stride(from: 1, through: maximumLines, by: 1) {
    for end in stride(from: 1, through: characters.count, by: 1) {
      guard let cost = costs[end] else { continue }
      for start in 0..<end {
        guard let before = best[line - 1][start], end - start > 1 else { continue }
        let width = ends[end] - ends[start]
        guard width <= limit else { continue }
        let slack = (limit - width) / limit
        let sum = before.cost + slack * slack + (end == characters.count ? 0 : cost * breakWeight)
        if sum < best[line][end]?.cost ?? .infinity {
          best[line][end] = WrapChoice(cost: sum, from: start)
        }
      }
    }
  }
  // The fewest lines that hold the name.
  for line in stride(from: 2, through: maximumLines, by: 1)
  where best[line][characters.count] != nil {
    return lines(characters, best, line)
  }
  return nil
}

private struct WrapChoice {
  var cost: Double
  var from: Int
}

private func lines(_ characters: [Character], _ best: [[WrapChoice?]], _ count: Int) -> [String] {
  var end = characters.count
  var lines: [String] = []
  for line in stride(from: count, to: 0, by: -1) {
    guard let choice = best[line][end] else { break }
    lines.insert(String(characters[choice.from..<end]), at: 0)
    end = choice.from
  }
  return lines
}

/// The cost of a break before a character; nil where none may be.
func breakCost(_ text: [Character], before index: Int) -> Double? {
  guard index > 0, index < text.count else { return 0 }
  let (last, next) = (text[index - 1], text[index])
  if marksNotFirst.contains(next) || marksNotLast.contains(last) { return nil }
  let isNumber = last.isNumber || last == "." || last == "−"
  if isNumber && (next.isNumber || next == "." || unitCharacters.contains(next)) { return nil }
  if isLatin(last) && isLatin(next) { return nil }
  if unitCharacters.contains(last), unitCharacters.contains(next), index > 1,
    text[index - 2].isNumber
  {
    return nil
  }
  if endsOfNames.contains(last) && !marksNotFirst.contains(next) { return 0 }
  let rest = String(text[index...].prefix(2))
  return startsOfTails.contains(rest) ? 0 : 1
}

private func isLatin(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber)
}

/// 避头 (charts.md Q15).
let marksNotFirst: Set<Character> = [
  "、", "，", "。", "；", "：", "！", "？", "）", "》", "」", "』", "”", "’", "%",
]
/// 避尾.
let marksNotLast: Set<Character> = ["（", "《", "「", "『", "“", "‘"]
private let unitCharacters: Set<Character> = [
  "万", "亿", "元", "户", "张", "笔", "位", "个", "倍", "%", "年", "月",
]
private let endsOfNames: Set<Character> = ["省", "市", "州", "县", "区", "旗", "局", "部"]
private let startsOfTails: Set<String> = ["邮政", "代办", "业务"]

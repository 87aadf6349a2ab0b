import Charting
import Drawings
import Foundation

extension FigureQuality {
  var textFaults: [String] { placing + stacks + names + tokens + signs + missingTexts }

  // Q13 no text upon another or outside, and no line through one; Q17 not under 7.5 pt; Q25 at most
  // three sizes.
  private var placing: [String] {
    let sizes = Set(lines.map { ($0.size * 100).rounded() })
    // The caption has the sizes of its own kinds of text.
    let most = hasCaption ? 5 : 3
    return scene.textFaults.map { "Q13 \($0)" } + scene.crossedTexts.map { "Q13 \($0)" }
      + lines.filter { $0.size < 7.5 }.map { "Q17 \($0.id)" }
      + (sizes.count > most ? ["Q25 \(sizes.count) sizes"] : [])
  }

  // Q14 upright names have one character on a line, at most six.
  private var stacks: [String] {
    let names = Dictionary(grouping: lines("stack")) { $0.key.prefix { $0 != "/" } }
    return names.keys.sorted().filter { key in
      let own = names[key, default: []]
      return own.count > 6 || own.contains { $0.text.count != 1 }
    }.map { "Q14 \($0)" }
  }

  // Q15 wraps, Q16 no ellipsis in a name.
  private var names: [String] {
    let notFirst = Set("、，。；：！？）》」』”’%")
    let notLast = Set("（《「『“‘")
    let wrapped = lines.filter { line in
      line.role == .category && line.what != "stack" && line.id.split(separator: "/").count > 2
        && Int(line.id.split(separator: "/").last ?? "") != nil
    }
    return wrapped.compactMap { line in
      let isBroken =
        line.text.first.map(notFirst.contains) ?? false
        || line.text.last.map(notLast.contains) ?? false || line.text.count == 1
      return isBroken ? "Q15 \(line.id) \(line.text)" : nil
    } + lines.filter { $0.role == .category && $0.text.contains("…") }.map { "Q16 \($0.id)" }
  }

  // Q06 no token of a machine; N5 a change of shares has no %, and none says %个百分点.
  private var tokens: [String] {
    lines.flatMap { line -> [String] in
      let lowered = line.text.lowercased()
      let words = ["nan", "inf", "null", "nil", "undefined", "∞"].filter(lowered.contains)
      let isWrongUnit =
        line.what == "arrow" && line.text.contains("%") || line.text.contains("%个百分点")
        || line.text.contains("%百分点")
      return words.map { _ in "Q06 \(line.id) \(line.text)" }
        + (isWrongUnit ? ["N5 \(line.id) \(line.text)"] : [])
    }
  }

  // N6 minus is U+2212, no space before %, a plus on changes alone.
  private var signs: [String] {
    // The changes between two wholes are joined by connectors.
    let areChanges = !marks("connector").isEmpty
    let changes = ["同比", "环比", "增", "较", "比", "变化", "拉动", "差"]
    let starts = Dictionary(
      marks("bar").compactMap { bar in bar.span.map { (bar.key, $0[0]) } },
      uniquingKeysWith: { first, _ in first }
    )
    return lines.compactMap { line in
      let characters = Array(line.text)
      let isBroken = zip(characters, characters.dropFirst()).contains { sign, next in
        sign == "-" && next.isASCII && next.isNumber || sign == " " && next == "%"
      }
      let isPlain =
        !areChanges && line.what == "label" && line.text.hasPrefix("+")
        && starts[line.key] ?? 1 == 0
        && !changes.contains(where: line.key.contains)
      return isBroken || isPlain ? "N6 \(line.id) \(line.text)" : nil
    }
  }

  // Q05 what is missing looks unlike zero and has no mark; N8 its signs are those of the yearbooks.
  private var missingTexts: [String] {
    let signs: Set = ["缺", "—", "…", "新增", "", "计划为零", "未下达计划", "数据不全"]
    let drawn = Set(marks("bar", "point", "arc").map(\.key))
    return lines("missing").flatMap { line -> [String] in
      // A name may stand before it: 考核同组缺.
      let sign = signs.first { !$0.isEmpty && line.text.hasSuffix($0) } ?? line.text
      return (line.number != nil && !sign.contains("…") ? ["Q05 \(line.id) \(line.text)"] : [])
        + (drawn.contains(line.key) ? ["Q05 \(line.id) has a mark"] : [])
        + (signs.contains(sign) ? [] : ["N8 \(line.id) \(line.text)"])
    }
  }
}

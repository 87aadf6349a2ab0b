extension LineListing {
  /// The lines in the text form of dumps.md, one a line, without a head.
  package var text: String {
    lines.enumerated().map { number, line in
      let characters = line.entries.reduce(into: "") { $0.unicodeScalars.append($1.character) }
      let ends = "from \(threeDecimals(line.left)) to \(threeDecimals(line.right))"
      let flag = line.isOverfull ? " overfull" : ""
      return "line \(number + 1) \(ends)\(flag) \"\(characters)\""
    }.joined(separator: "\n")
  }
}

/// A length with three decimals, a half rounded away from zero.
func threeDecimals(_ length: Double) -> String {
  let thousandths = Int((abs(length) * 1000).rounded())
  let sign = length < 0 && thousandths > 0 ? "-" : ""
  let digits = String(thousandths % 1000)
  let zeros = String(repeating: "0", count: 3 - digits.count)
  return "\(sign)\(thousandths / 1000).\(zeros)\(digits)"
}

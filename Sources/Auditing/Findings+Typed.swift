import Diagnostics
import Documents
import Expressions
import Facts

// What typed numbers contradict.
extension Diagnostic {
  /// W420: a typed number against what is printed or computed of the same quantity.
  ///
  /// `others` values fit the words as well and do not agree either.
  static func typedAgainst(
    _ evidence: Evidence,
    _ typed: Printing,
    _ claim: TypedClaim,
    in document: PrintedDocument,
    others: Int
  ) -> Diagnostic {
    var labels = [Label(claim.statement.span, "印作 \(claim.number)")]
    var places: [Place] = []
    var remarks: [Remark] = []
    let printing = evidence.printing
    let said = document.saying(evidence)
    let expression = document.expression(of: evidence.candidate)
    if let span = printing.place.span {
      labels.append(Label(span, said))
    } else if case .computed = evidence.kind {
      if let span = claim.subject?.question.span {
        labels.append(Label(span, "现为 \(printing.text)"))
      } else {
        remarks.append(Remark("对照", "\(expression) 现为 \(printing.text)"))
      }
    } else {
      places.append("\(printing.place.organization) \(printing.place.name)：\(said)")
    }
    remarks.append(Remark("区间核对", document.check(typed, evidence)))
    if others > 0 {
      remarks.append(Remark("对照", "这些字也可以指另外 \(others) 个量，也都不一致"))
    }
    let files = document.files(behind: evidence.candidate.fact)
    let origin = files.isEmpty ? "数据" : " \(files.joined(separator: "、")) "
    remarks.append(
      Remark("来源", "前者为手工填写（\(claim.statement.source)）；后者由\(origin)算出")
    )
    remarks.append(Remark("选择", choice(claim, expression)))
    return Diagnostic(
      .error,
      "W420",
      {
        if case .computed = evidence.kind { "手工填写的数与算出的数不一致" } else { "同一个量在两处说法不一致" }
      }(),
      at: labels,
      places: places,
      remarks: remarks,
      organizations: [document.organization]
    )
  }

  /// The tag instead of the number, or a 口径 that makes it another quantity.
  private static func choice(_ claim: TypedClaim, _ expression: String) -> String {
    let statement = claim.statement
    let tag = "前一处改用 {{ \(expression) }}"
    guard statement.basis == nil else { return tag }
    let text = "手填(\"\(statement.text)\", 来源: \"\(statement.source)\", 口径: \"\(statement.source)\")"
    return "① \(tag)；② 写明口径：\(text)，印作“\(statement.text)（\(statement.source)）”"
  }

  /// W420: one quantity typed twice.
  static func typedTwice(
    _ first: (claim: TypedClaim, printing: Printing),
    _ second: (claim: TypedClaim, printing: Printing)
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "W420",
      "同一个量两处手工填写的数不一致",
      at: [first, second].map { Label($0.claim.statement.span, "印作 \($0.claim.number)") },
      remarks: [
        Remark(
          "区间核对",
          "\(first.printing.bounds) 与 \(second.printing.bounds) 不相交，不是四舍五入造成的"
        ),
        Remark(
          "来源",
          "前者为手工填写（\(first.claim.statement.source)）；后者为手工填写（\(second.claim.statement.source)）"
        ),
        Remark("选择", "① 核对来源后两处填同一个数；② 口径不同的，分别写明 口径: \"…\""),
      ],
      organizations: [first.claim.place.organization]
    )
  }

  /// W420: a typed number of one report against what another report prints.
  static func typedAgainst(
    _ printing: Printing,
    _ typed: Printing,
    _ claim: TypedClaim
  ) -> Diagnostic {
    let owner = printing.place.organization
    var labels = [Label(claim.statement.span, "印作 \(claim.number)")]
    var places: [Place] = []
    if let span = printing.place.span {
      labels.append(Label(span, "\(owner)的稿子印作 \(printing.text)"))
    } else {
      places.append("\(owner) \(printing.place.name)：印作 \(printing.text)")
    }
    return Diagnostic(
      .error,
      "W420",
      "手工填写的数与另一份稿子印出的数不一致",
      at: labels,
      places: places,
      remarks: [
        Remark("区间核对", "\(typed.bounds) 与 \(printing.bounds) 不相交，不是四舍五入造成的"),
        Remark("来源", "前者为手工填写（\(claim.statement.source)）；后者由数据算出"),
        Remark("选择", "① 前一处改用标签取数；② 写明口径：口径: \"\(claim.statement.source)\""),
      ],
      organizations: [claim.place.organization, owner]
    )
  }
}

extension PrintedDocument {
  /// 印作 57.12%; of a gap also what follows from it.
  fileprivate func saying(_ evidence: Evidence) -> String {
    let printing = evidence.printing
    guard case .implied(let own) = evidence.kind else { return "印作 \(printing.text)" }
    let about = "等于说\(name(of: evidence.candidate.quantity))约为 \(evidence.impliedText)"
    let beside = "\(name(of: own.quantity)) \(own.text)"
    return "印作“\(printing.lead)\(printing.text)”，\(beside)，\(about)"
  }

  fileprivate func check(_ typed: Printing, _ evidence: Evidence) -> String {
    let printing = evidence.printing
    switch evidence.kind {
    case .printed: return "\(typed.bounds) 与 \(printing.bounds) 不相交，不是四舍五入造成的"
    case .implied:
      return "\(typed.bounds) 与 \(evidence.impliedText)±\(evidence.impliedSlack) 不相交，不是四舍五入造成的"
    case .computed: return "\(printing.text) 不在 \(typed.bounds) 之内，不是四舍五入造成的"
    }
  }

  /// 全国, 本省: whose value it is.
  private func name(of quantity: Quantity) -> String {
    let organizations = schema.organizations
    guard let ids = quantity.leadingSeries?.organizations, ids.count == 1 else { return "另一处" }
    let organization = organizations[ids[0]]
    guard organization.name == self.organization else { return organization.shortName }
    let scope = organization.scope
    return scope.hasPrefix("全") && scope.count == 2 ? "本" + scope.dropFirst() : "本局"
  }

  /// The expression that gives a value in this report.
  fileprivate func expression(of candidate: Candidate) -> String {
    normalForm(of: candidate.fact.id.question, schema: schema)
  }

  /// The files whose cells a fact was computed from, in order of first use; none without a source.
  fileprivate func files(behind fact: Fact) -> [String] {
    var files: [String] = []
    var seen: Set<FactID> = []
    var open = [fact]
    while let next = open.popLast() {
      if case .cells(let cells) = next.provenance {
        for cell in cells.elements where !files.contains(cell.file) { files.append(cell.file) }
      }
      let inputs = next.provenance.inputs.reversed().filter { seen.insert($0).inserted }
      open += inputs.compactMap { ask($0) }
    }
    return files
  }

  /// A fact behind another; the parts of sums are not in the document.
  private func ask(_ id: FactID) -> Fact? {
    guard case .fact(let fact)? = source?.answer(id.question, for: id.organization).answer else {
      return nil
    }
    return fact
  }
}

extension Evidence {
  private var own: Printing? { if case .implied(let own) = kind { own } else { nil } }

  /// Decimals of the two prints that it follows from.
  private var decimals: Int {
    let digits = own?.text.split(separator: ".").last?.prefix { $0.isNumber } ?? ""
    return own?.text.contains(".") == true ? digits.count : 0
  }

  private func text(_ value: Rational, decimals: Int) -> String {
    let text = value.decimalText(decimals: decimals, rounding: .halfUp)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// 57.12%, in the unit of the print that it follows from.
  fileprivate var impliedText: String {
    guard let own else { return printing.text }
    let middle = (interval.low + interval.high) / Rational(2)
    let unitName = own.text.drop { !$0.isNumber }.drop { $0.isNumber || $0 == "." }
    return text(middle / own.unit, decimals: decimals) + unitName
  }

  /// 0.010: half the width of what it can be, with one decimal more.
  fileprivate var impliedSlack: String {
    text(interval.width / Rational(2) / (own?.unit ?? .one), decimals: decimals + 1)
  }
}

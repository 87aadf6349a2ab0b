/// An element of an official document around its text (公文要素; GB/T 9704-2012, 7.2 to 7.4).
package enum OfficialElement: String, Sendable, Hashable, CaseIterable {
  case copyNumber = "份号"
  /// With its term: 机密★1年.
  case secrecy = "密级"
  case urgency = "紧急程度"
  /// What the red head says; several for a joint issue.
  case issuer = "发文机关"
  case documentNumber = "发文字号"
  /// Of documents that go upward; several for a joint issue.
  case signer = "签发人"
  case copiesTo = "抄送"
  case printer = "印发机关"
  case printDate = "印发日期"

  /// Whether it may be a list.
  package var maySayMore: Bool { self == .issuer || self == .signer }
}

/// The elements of one document as finished texts.
package struct OfficialElements: Sendable, Hashable {
  private var texts: [OfficialElement: [String]] = [:]
  /// Whether a seal is set on signature and date (加盖印章), which leaves its place free.
  package var hasSeal = false

  package init() {}

  /// The texts of an element; empty for one that the document has not.
  package subscript(list element: OfficialElement) -> [String] {
    get { texts[element] ?? [] }
    set { texts[element] = newValue.filter { !$0.isEmpty } }
  }

  /// The text of an element; empty for one that the document has not.
  package subscript(element: OfficialElement) -> String { self[list: element].first ?? "" }
}

extension Document {
  /// What stands above the title in this profile, one line each, in the order of the page.
  var headLines: [String] {
    guard style.profile != .plain else { return [] }
    let marks: [OfficialElement] = [.copyNumber, .secrecy, .urgency]
    let number = elements[.documentNumber]
    let signers = style.profile == .redHead ? elements[list: .signer] : []
    let issuers = elements[list: .issuer].joined()
    return (marks.map { elements[$0] } + [issuers, number]).filter { !$0.isEmpty }
      + (signers.isEmpty ? [] : ["签发人：" + signers.joined(separator: "\u{3000}")])
  }

  /// What stands at the foot of the last page (版记), one line each.
  var imprintLines: [String] {
    guard style.profile != .plain else { return [] }
    let copies = elements[.copiesTo].isEmpty ? [] : ["抄送：" + elements[.copiesTo] + "。"]
    guard style.profile == .redHead, !elements[.printer].isEmpty else { return copies }
    return copies + [elements[.printer] + "\u{3000}" + elements[.printDate] + "印发"]
  }
}

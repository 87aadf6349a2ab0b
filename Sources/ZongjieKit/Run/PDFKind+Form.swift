import PDFFinishing

extension PDFKind {
  /// What the finishing stage makes of it.
  var form: PDFForm {
    switch self {
    case .archive(.first): .archive(.part1)
    case .archive(.second): .archive(.part2)
    case .archive(.third): .archive(.part3)
    case .plain: .plain
    case .encrypted(let open, let change): .encrypted(open: open, change: change)
    }
  }

  /// For digests; passwords stay out of it.
  var name: String {
    switch self {
    case .archive(let part): part.rawValue
    case .plain: "plain"
    case .encrypted: "encrypted"
    }
  }
}

package import Drawings

extension Drawing {
  /// What its figures show, in words, in drawing order.
  package var figureDescriptions: [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .begin(.figure, let description): [description]
      case .group(let drawing, _, _), .turned(let drawing, _): drawing.figureDescriptions
      case .begin, .end, .glyphs, .path, .destination, .link: []
      }
    }
  }
}

import Facts

/// A place as takeaways say it.
enum SaidPlace {
  case first, last
  case at(Int, isTied: Bool = false)

  /// 首位, 末位, 并列第3位.
  var words: String {
    switch self {
    case .first: "首位"
    case .last: "末位"
    case .at(let place, let isTied): (isTied ? "并列第" : "第") + "\(place)位"
    }
  }
}

extension FigureMaker {
  /// 西安以394.60万元居首位; of what is the better the lower, 白石1.13%最低，居首位 and
  /// 南渡以5.71%从低到高居第3位; of places, which are the value, 松岭居首位.
  func placed(_ name: String, _ value: String, _ place: SaidPlace) -> String {
    guard table.metric.type != .rank else { return "\(name)居\(place.words)" }
    guard table.lowestFirst else { return "\(name)以\(value)居\(place.words)" }
    return switch place {
    case .first: "\(name)\(value)最低，居\(place.words)"
    case .last: "\(name)\(value)最高，居\(place.words)"
    case .at: "\(name)以\(value)从低到高居\(place.words)"
    }
  }
}

import Diagnostics

extension PhraseCursor {
  /// 第三位, 前三位, 前三名之外, 后两位, 倒数第二.
  mutating func counted() -> ClaimPhrase? {
    if take(["第"]) != nil {
      guard let place = count() else { return nil }
      // 居全省第三, but not 第三产业, 第三季度: the clause ends there.
      guard take(["位", "名"]) != nil || place > 1 && place < 100 && endsClause else { return nil }
      return .place(.at(place, fromEnd: false))
    }
    if take(["倒数第"]) != nil {
      guard let place = count(), take(["位", "名"]) != nil || place < 10 else { return nil }
      return .place(.at(place, fromEnd: true))
    }
    let side = take(["倒数前", "前", "后"])
    // 三强, but not 三名.
    // 居全省前三: the clause ends there.
    guard let most = count(),
      take(side == nil ? ["强"] : ["位", "名", "强", "甲"]) != nil || side != nil && endsClause
    else { return nil }
    if side == "前", take(["之外", "以外", "开外"]) != nil { return .place(.outside(most)) }
    _ = take(["以内", "之内", "之列", "行列", "的行列"])
    return .place(.within(most, fromEnd: side != nil && side != "前"))
  }

  /// 最大的市局是: a short noun between.
  mutating func nounOfMost() -> ClaimPhrase? {
    guard rest.begins(with: "最"),
      let place = StatedPlace.mostOf.first(where: { take($0.words) != nil })?.place,
      let verb = rest.prefix(7).firstIndex(where: { $0 == "是" || $0 == "为" }),
      !rest[..<verb].unicodeScalars.contains(where: \.isClauseMark)
    else { return nil }
    rest = rest[rest.index(after: verb)...]
    return .superlative(place)
  }

  private static let units = ["元", "户", "张", "笔", "件", "%", "倍", "个百分点", "百分点"]

  /// 首次突破500万元大关.
  mutating func passing() -> ClaimPhrase? {
    let isFirst = take(["首次", "首度", "第一次"]) != nil
    guard let hedge = StatedNumber.words.first(where: { take($0.words) != nil })?.hedge else {
      return nil
    }
    let number = rest
    rest = rest.drop { $0.isNumber || ".,，．".contains($0) }
    guard rest.startIndex > number.startIndex, take(Self.units) != nil else { return nil }
    let typed = String(number[..<rest.startIndex])
    _ = take(["大关", "关口", "以上", "台阶", "门槛"])
    return .passing(StatedNumber(number: typed, hedge: hedge, isFirst: isFirst))
  }
}

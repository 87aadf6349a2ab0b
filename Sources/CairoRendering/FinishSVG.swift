/// Numbers the surfaces that Cairo's SVG names anew, from 1 in the order in which they come.
///
/// Cairo counts all surfaces of the process, so that a figure would hang on those drawn before.
func finishSVG(_ file: [UInt8]) -> [UInt8] {
  let mark = Array("surface".utf8)
  var numbers: [[UInt8]] = []
  var finished: [UInt8] = []
  finished.reserveCapacity(file.count)
  var start = 0
  while let place = file.place(of: mark, from: start) {
    finished += file[start..<place + mark.count]
    let number = Array(file[(place + mark.count)...].prefix { (0x30...0x39).contains($0) })
    start = place + mark.count + number.count
    if number.isEmpty { continue }
    let known = numbers.firstIndex(of: number)
    if known == nil { numbers.append(number) }
    finished += Array(String((known ?? numbers.count - 1) + 1).utf8)
  }
  return finished + file[start...]
}

extension [UInt8] {
  /// Where a word begins, at or behind an index; nil for nowhere.
  ///
  /// The search of the standard library is generic and many times slower on bytes.
  fileprivate func place(of word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first else { return nil }
    var index = start
    while index + word.count <= count {
      if self[index] == first, self[index..<index + word.count].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }
}

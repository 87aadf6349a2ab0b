/// Numbers the surfaces that Cairo's SVG names anew, from 1 in the order in which they come.
///
/// Cairo counts all surfaces of the process, so that a figure would hang on those drawn before.
func finishSVG(_ file: [UInt8]) -> [UInt8] {
  let mark = Array("surface".utf8)
  var numbers: [[UInt8]] = []
  var finished: [UInt8] = []
  finished.reserveCapacity(file.count)
  var rest = file[...]
  while let place = rest.firstRange(of: mark) {
    finished += rest[..<place.upperBound]
    rest = rest[place.upperBound...]
    let number = Array(rest.prefix { (0x30...0x39).contains($0) })
    rest = rest.dropFirst(number.count)
    if number.isEmpty { continue }
    let known = numbers.firstIndex(of: number)
    if known == nil { numbers.append(number) }
    finished += Array(String((known ?? numbers.count - 1) + 1).utf8)
  }
  return finished + rest
}

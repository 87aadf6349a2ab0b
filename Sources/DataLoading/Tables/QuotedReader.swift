/// Splits the bytes of a file with quotes into cells.
struct QuotedReader {
  let delimiter: UInt8
  private(set) var content: [UInt8] = []
  private(set) var places = CellPlaces()
  private(set) var quoteProblems: [(row: Int, problem: DelimitedTable.QuoteProblem)] = []

  init(delimiter: UInt8, byteCount: Int) {
    self.delimiter = delimiter
    content.reserveCapacity(byteCount)
  }

  mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        index = readQuoted(bytes, from: index + 1)
      }
      index = readPlain(bytes, from: index)
      endCell()
      guard index < bytes.count else { break }
      if bytes[index] == delimiter {
        index += 1
        // A delimiter at the very end has an empty cell behind it.
        if index == bytes.count { endCell() }
      } else {
        let isPair =
          bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: "\n")
        index += isPair ? 2 : 1
        places.endRow(nextAt: content.count)
      }
    }
    places.endLastRow()
  }

  private mutating func endCell() {
    places.endCell(at: content.count)
    content.append(delimiter)
  }

  /// Up to the next delimiter or line end.
  private mutating func readPlain(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      content.append(byte)
      index += 1
    }
    return index
  }

  /// Up to the byte behind the closing quote.
  private mutating func readQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    let quote = UInt8(ascii: "\"")
    while index < bytes.count {
      if bytes[index] != quote {
        content.append(bytes[index])
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == quote {
        content.append(quote)
        index += 2
      } else {
        let next = index + 1
        if next < bytes.count, bytes[next] != delimiter, bytes[next] != 0x0A, bytes[next] != 0x0D {
          quoteProblems.append((places.rowCount, .textBehind))
        }
        return next
      }
    }
    quoteProblems.append((places.rowCount, .open))
    return index
  }
}

import Diagnostics
import Facts
import Nodes

/// The files of a run, each decoded and split once.
struct FileShelf {
  private let files: [String: InputFile]
  /// In the order handed in, for near names.
  let paths: [String]
  private var tables: [String: (text: DecodedText, table: DelimitedTable)] = [:]
  /// Files read so far with their rows of data, in order of first use.
  private(set) var records: [Ledger.InputRecord] = []

  init(_ files: [InputFile], nearbyPaths: [String] = []) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    paths = files.map(\.path) + nearbyPaths.filter { path in !files.contains { $0.path == path } }
  }

  /// The table of a file as a sheet; nil if it cannot be read, which is a finding.
  ///
  /// `named` are the columns whose texts come again row by row.
  mutating func sheet(
    of node: Node,
    headRow: Int? = 1,
    unitRow: Int? = nil,
    named: NamedColumns? = nil,
    log: inout DiagnosticLog
  ) -> DataSheet? {
    guard let path = node.text, let file = file(of: node, log: &log) else { return nil }
    let (text, table) = tables[path] ?? Self.read(file, named)
    if tables[path] == nil {
      tables[path] = (text, table)
      Self.reportText(text, table, path: path, log: &log)
    }
    let sheet = DataSheet(
      path: path,
      table: table,
      headRow: headRow.map { $0 - 1 },
      unitRow: unitRow.map { $0 - 1 },
      brokenRows: Self.brokenRows(text, table)
    )
    guard table.rowCount > (sheet.headRow ?? 0) else {
      log.add(.noHeadRow(path, rowCount: table.rowCount, at: node))
      return nil
    }
    if let mark = sheet.foreignDelimiter {
      log.add(.foreignDelimiter(mark, path, at: node))
      return nil
    }
    record(path, rowCount: sheet.dataRows.rowCount)
    return sheet
  }

  private static func read(
    _ file: InputFile,
    _ named: NamedColumns?
  ) -> (DecodedText, DelimitedTable) {
    let bytes = DecodedText.withoutMark(file.bytes)
    if let table = DelimitedTable(plain: bytes, named: named) {
      return (DecodedText(unicode: bytes), table)
    }
    let text = DecodedText(file.bytes)
    return (text, DelimitedTable(text.bytes, named: named))
  }

  /// Rows with a replaced byte or a broken quote.
  private static func brokenRows(_ text: DecodedText, _ table: DelimitedTable) -> Set<Int> {
    let quotes = Set(table.quoteProblems.map(\.row))
    guard !text.brokenBytes.isEmpty else { return quotes }
    return quotes.union(
      (0..<table.rowCount).filter { row in
        (0..<table.cellCount(ofRow: row)).contains {
          table.text(row: row, column: $0).unicodeScalars.contains("\u{FFFD}")
        }
      }
    )
  }

  private mutating func record(_ path: String, rowCount: Int) {
    guard !records.contains(where: { $0.path == path }) else { return }
    records.append(Ledger.InputRecord(path: path, rowCount: rowCount))
  }

  /// The bytes of a file; nil with a finding if it is not there or of another kind than text.
  private func file(of node: Node, log: inout DiagnosticLog) -> InputFile? {
    let path = node.text ?? ""
    if let problem = path.pathProblem {
      log.add(.unreadablePath(node, path, problem))
      return nil
    }
    guard let file = files[path], !file.isFolder else {
      log.add(.missingFile(node, path, among: paths))
      return nil
    }
    if let kind = file.otherKind {
      log.add(.notYetProvided(node, "“\(path)”是\(kind)，这类文件", code: "N109"))
      return nil
    }
    return file
  }

  /// Broken bytes and quotes.
  private static func reportText(
    _ text: DecodedText,
    _ table: DelimitedTable,
    path: String,
    log: inout DiagnosticLog
  ) {
    var findings = RowFindings(file: path)
    for byte in text.brokenBytes {
      let digits = String(byte.byte, radix: 16, uppercase: true)
      findings.add(
        .brokenByte(encoding: byte.encoding),
        at: .init(row: byte.line, detail: "：文件第 \(byte.offset + 1) 字节 0x\(digits)"),
        reach: nil
      )
    }
    for (row, _) in table.quoteProblems {
      findings.add(.badQuotes, at: .init(row: row + 1), reach: nil)
    }
    findings.report(nil, log: &log)
  }
}

extension DataSheet {
  /// The column that a node names, from 0; nil with a finding if there is none or more than one.
  func column(_ node: Node, log: inout DiagnosticLog) -> Int? {
    let name = node.text ?? ""
    let columns = columns(named: name)
    switch columns.count {
    case 1: return columns[0]
    case 0: log.add(.unknownColumn(node, name, in: self))
    default: log.add(.ambiguousColumn(node, name, columns, in: self))
    }
    return nil
  }
}

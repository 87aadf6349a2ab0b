import Facts
import Testing

struct FingerprintTableTests {
  /// Words with few fingerprints between them, so that many meet.
  private let words = (0..<300).map { (fingerprint: $0 % 7 * 64, word: "词\($0)") }

  @Test func findsEveryThingAmongThoseOfItsFingerprint() {
    var table = FingerprintTable()
    for (place, entry) in words.enumerated() {
      let sought = { (other: Int) in self.words[other].word == entry.word }
      #expect(table.place(of: entry.fingerprint, where: sought) == nil)
      table.append(entry.fingerprint)
      #expect(table.place(of: entry.fingerprint, where: sought) == place)
    }
    for (place, entry) in words.enumerated() {
      let found = table.place(of: entry.fingerprint) { words[$0].word == entry.word }
      #expect(found == place)
    }
  }

  @Test func knowsWhatIsNotThere() {
    var table = FingerprintTable()
    #expect(table.place(of: 1) { _ in true } == nil)
    for fingerprint in [1, -1, Int.min, Int.max] { table.append(fingerprint) }
    #expect(table.place(of: 2) { _ in true } == nil)
    #expect(table.place(of: Int.min) { _ in true } == 2)
    #expect(table.place(of: 1) { _ in false } == nil)
  }
}

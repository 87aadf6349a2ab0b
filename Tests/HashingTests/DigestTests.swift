import Hashing
import Testing

struct DigestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let algorithm: Digest.Algorithm
    let message: String
    let digest: String
    var testDescription: String { "\(algorithm) of \(message)" }
  }

  static let cases = [
    // FIPS 180-4, example of one block.
    Case(
      algorithm: .sha256,
      message: "abc",
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ),
    Case(
      algorithm: .sha256,
      message: "",
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
    // GB/T 32905-2016, annex A.1.
    Case(
      algorithm: .sm3,
      message: "abc",
      digest: "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    ),
  ]

  @Test(arguments: cases) func givesTheDigestsOfTheStandards(_ test: Case) throws {
    #expect(try Digest(test.algorithm, of: Array(test.message.utf8)).text == test.digest)
  }
}

/// Characters of the private area that files made under GBK hold, and what they are today.
///
/// Source: GB 18030-2000, two-byte part, against GB 18030-2005 and Unicode 5.2, which gave these
/// eighty characters code points of their own.
enum PrivateCharacters {
  /// The first of the private code points.
  private static let first: UInt32 = 0xE815

  /// What stands for U+E815 and those after it, in order.
  private static let today: [UInt32] = [
    0x2E81, 0x20087, 0x20089, 0x200CC, 0x2E84, 0x3473, 0x3447, 0x2E88, 0x2E8B, 0x9FB4,
    0x359E, 0x361A, 0x360E, 0x2E8C, 0x2E97, 0x396E, 0x3918, 0x9FB5, 0x39CF, 0x39DF,
    0x3A73, 0x39D0, 0x9FB6, 0x9FB7, 0x3B4E, 0x3C6E, 0x3CE0, 0x2EA7, 0x215D7, 0x9FB8,
    0x2EAA, 0x4056, 0x415F, 0x2EAE, 0x4337, 0x2EB3, 0x2EB6, 0x2EB7, 0x2298F, 0x43B1,
    0x43AC, 0x2EBB, 0x43DD, 0x44D6, 0x4661, 0x464C, 0x9FB9, 0x4723, 0x4729, 0x477C,
    0x478D, 0x2ECA, 0x4947, 0x497A, 0x497D, 0x4982, 0x4983, 0x4985, 0x4986, 0x499F,
    0x499B, 0x49B7, 0x49B6, 0x9FBA, 0x241FE, 0x4CA3, 0x4C9F, 0x4CA0, 0x4CA1, 0x4C77,
    0x4CA2, 0x4D13, 0x4D14, 0x4D15, 0x4D16, 0x4D17, 0x4D18, 0x4D19, 0x4DAE, 0x9FBB,
  ]

  /// Whether a code point is for private use, as the 自造字 of old systems are.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .privateUse
  }

  /// The character that took the place of a private one; nil if none is known.
  static func successor(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= first, Int(scalar.value - first) < today.count else { return nil }
    return Unicode.Scalar(today[Int(scalar.value - first)])
  }
}

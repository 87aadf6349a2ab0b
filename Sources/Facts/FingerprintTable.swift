/// Where things stand in an array, by a word that tells each from most others.
///
/// For the memories that are asked more often than anything else: their keys carry a hash already, which
/// a dictionary would hash again. Who owns the table keeps the things, in the order of their addition.
package struct FingerprintTable {
  /// The fingerprint of each thing.
  private var fingerprints: [Int] = []
  /// From the slot that a fingerprint names on: one more than the place of a thing, 0 for none.
  ///
  /// Their number is a power of two; there are none while the things are few.
  private var slots: [UInt32] = []

  /// Up to here all fingerprints are looked through: many tables hold one thing or two.
  private static let few = 8

  package init() {}

  /// The place of the thing that `isSought` knows among those of a fingerprint; nil for none.
  package func place(of fingerprint: Int, where isSought: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else {
      return fingerprints.indices.first { fingerprints[$0] == fingerprint && isSought($0) }
    }
    let mask = slots.count - 1
    var slot = fingerprint & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if fingerprints[place] == fingerprint, isSought(place) { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Notes that one more thing stands behind those there are.
  package mutating func append(_ fingerprint: Int) {
    fingerprints.append(fingerprint)
    guard fingerprints.count > Self.few else { return }
    // At most half of the slots are taken, so that few things stand far from where they are sought.
    if fingerprints.count * 2 > slots.count {
      slots = Array(repeating: 0, count: max(slots.count, Self.few * 2) * 2)
      for place in fingerprints.indices { take(place) }
    } else {
      take(fingerprints.count - 1)
    }
  }

  private mutating func take(_ place: Int) {
    let mask = slots.count - 1
    var slot = fingerprints[place] & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(place + 1)
  }
}

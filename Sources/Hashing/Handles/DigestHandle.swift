import CCrypto

/// The digest of bytes by the function of a name that OpenSSL knows.
///
/// Source: EVP_Digest(3).
func digest(of bytes: [UInt8], by name: String) throws(HashingError) -> [UInt8] {
  guard let function = EVP_get_digestbyname(name) else {
    throw HashingError.unknownAlgorithm(name)
  }
  var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
  var count: UInt32 = 0
  let status = EVP_Digest(bytes, bytes.count, &result, &count, function, nil)
  guard status == 1 else { throw HashingError.failed(status: status) }
  return Array(result.prefix(Int(count)))
}

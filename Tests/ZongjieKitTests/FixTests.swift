import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// Messages promise what `zongjie fix` does, and it does what they promise: over all mistake cases.
struct FixTests {
  @Test(arguments: MistakesTests.cases)
  func keepsWhatMessagesPromise(_ mistake: MistakeCase) async throws {
    let workspace = try MistakesTests.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let place = MistakesTests.place(workspace)
    let before = await checkWorkspace(place).log.presented
    let promised = before.filter { finding in
      finding.statedRemarks.contains { $0.text.contains("zongjie fix") }
    }
    #expect(promised.allSatisfy { !$0.replacements.isEmpty })
    let original = files(of: workspace)

    let result = await fixWorkspace(place, writes: true)
    #expect(result.failure == nil)
    let after = files(of: workspace)
    #expect(result.files.isEmpty == promised.isEmpty)
    for (path, data) in after where original[path] != data {
      #expect(path.hasSuffix(".md") || path.hasSuffix(".yaml"), "\(path) is no text to be mended")
      #expect(result.files.contains { $0.path == path })
    }
    let left = result.log.presented
    #expect(left.flatMap(\.replacements).isEmpty, "all that can be mended is mended")
    for finding in promised {
      #expect(!left.contains { $0.code == finding.code && $0.message == finding.message })
      for replacement in finding.replacements where !replacement.text.isEmpty {
        let text = after[replacement.span.source.name].map { String(decoding: $0, as: UTF8.self) }
        #expect(text?.contains(replacement.text.trimmingCharacters(in: .whitespaces)) == true)
      }
    }
  }

  /// What the promises of some cases come to.
  @Test(arguments: [
    ("01-形近字", "实现收入{{ 包裹收入 }}，"), ("14-全角花括号", "实现收入{{ 收入 }}，"),
    ("21-全角语句括号", "{% 完 %}"), ("28-手编标题号", "# 各局情况"),
    ("31-率当百分点", "{{ 收入.同比 | 升降语 }}"), ("43-手填数字", "{{ 收入 }}，{{ 收入.同比 | 升降语 }}，"),
    ("57-围栏名写错", "```表\n"), ("72-YAML全角冒号", "版本: 1\n"), ("45-方向词写死", "{{ 收入.同比 | 升降语 }}"),
  ])
  func mends(_ name: String, _ text: String) async throws {
    let mistake = try #require(MistakesTests.cases.first { $0.testDescription == name })
    let workspace = try MistakesTests.workspace(of: mistake)
    defer { try? FileManager.default.removeItem(at: workspace) }
    let place = MistakesTests.place(workspace)
    let original = files(of: workspace)
    let shown = await fixWorkspace(place, writes: false)
    #expect(shown.files.contains { $0.text.contains(text) }, "\(shown.files.map(\.lines))")
    #expect(files(of: workspace) == original, "nothing is written without --write")
    #expect(await fixWorkspace(place, writes: true).files.map(\.text) == shown.files.map(\.text))
    #expect(await checkWorkspace(place).log.presented == shown.log.presented)
  }

  private func files(of folder: URL) -> [String: Data] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: Data] = [:]
    for name in names ?? [] {
      files[name] = FileManager.default.contents(atPath: folder.path + "/" + name)
    }
    return files
  }
}

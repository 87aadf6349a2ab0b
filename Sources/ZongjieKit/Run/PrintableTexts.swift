import DataLoading
import Diagnostics
import Facts
import Hashing
import Nodes

/// The SHA-256 of a text; empty where the library fails, which `Hashing` reports for files.
func digestText(of text: String) -> String {
  (try? Digest(.sha256, of: Array(text.utf8)).text) ?? ""
}

extension LoadedWorkspace {
  /// What may be printed beside the templates: names, catalogue, lexicon, 素材, configuration.
  var printableTexts: [String] {
    let organizations = schema.organizations.all.flatMap {
      [$0.name, $0.fullName, $0.shortName, $0.scope] + $0.attributes.values
    }
    let members = schema.dimensions.flatMap {
      [$0.name] + $0.members.flatMap { [$0.name, $0.printedName] }
    }
    return texts.map(\.text) + organizations + members + ledger.materials.map(\.text.text)
      + [workspace.configuration.span.source.text]
  }

  var inputRecords: [RunRecord.Input] {
    inputs.map { file in
      RunRecord.Input(
        path: file.path,
        rowCount: ledger.inputs.first { $0.path == file.path }?.rowCount ?? 0,
        sha256: "sha256:" + ((try? Digest(.sha256, of: file.bytes).text) ?? "")
      )
    }
  }
}

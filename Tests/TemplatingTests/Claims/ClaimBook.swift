import Diagnostics

/// The chapter 说法大全 of the manual and the list of its cases, made of the tables of claims.
enum ClaimBook {
  static func chapter() async throws -> String {
    var lines = [opening]
    for family in ClaimTypes.families {
      lines.append("## " + family.title)
      for type in family.types { lines += try await section(of: type) }
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  /// The name of a type as the list of types has it, 累计额(量) in full-width brackets.
  static func name(of type: ClaimType) -> String {
    let name = ClaimCoverageTests.listed.first { $0.id == type.id }?.name ?? type.id
    return name.replacing("(", with: "（").replacing(")", with: "）")
  }

  private static let opening = """
    # 说法大全

    半年总结里的话归成 55 类。每一类：说的是什么，模板怎么写，各种情形印成什么。写法可以照抄，把“收入”换成自己的指标就行。

    方框里是模板，下面逐条是“情形（哪个机构）：印出来的字”。没有数、不能说的，也列出来：程序报什么、为什么不出稿。
    陕西和各市局的例子取自 examples/shaanxi；云川和六个分公司是编的，在 examples/变体，数目都凑成了整数，可以口算核对。
    措辞.… 的字眼在措辞.yaml 里，可以改；改了条件，程序照新条件选字。

    本页由程序的测试编成，与程序实际印出的一字不差。
    """

  private static func section(of type: ClaimType) async throws -> [String] {
    var lines = ["### " + name(of: type), type.remark]
    for recipe in type.recipes {
      if !recipe.settings.isEmpty {
        let settings = recipe.settings.map { "\($0.key)：\($0.value)" }.joined(separator: "，")
        lines.append("设置改为 \(settings) 时：")
      }
      lines.append("```text\n\(recipe.template)\n```")
      var items: [String] = []
      for item in recipe.cases { items.append(try await line(of: item)) }
      lines.append(items.joined(separator: "\n"))
    }
    return lines
  }

  private static func line(of item: ClaimCase) async throws -> String {
    let lead = "- \(item.variant)（\(item.organization)）："
    let (text, log) = try await ClaimWorkspaces.shared.outcome(of: item)
    let finding = log.presented.first { $0.severity > .note }
    let said = finding.map { "\($0.severity == .error ? "不出稿，" : "")\($0.code) \($0.message)" }
    guard let text else { return lead + (said ?? "") }
    let printed = text.isEmpty ? "（这句不印）" : text.replacing("\n", with: " / ")
    return lead + printed + (said.map { "　另有警告 " + $0 } ?? "")
  }

  /// One line for each type and variant, with where it is told.
  static func coverage() -> String {
    var lines = [
      "# 说法的例子一览", "55 类说法的每种情形有哪些例子；例子的全文在使用手册的“说法大全”，由同一份表编成。",
    ]
    for family in ClaimTypes.families {
      lines.append("## " + family.title)
      var rows = ["| 类 | 编号 | 情形 | 例 |", "|---|---|---|---|"]
      for type in family.types {
        for variant in type.variants {
          let cases = type.recipes.flatMap(\.cases).filter { $0.variant == variant }
          let places = cases.map(\.organization).joined(separator: "、")
          rows.append("| \(name(of: type)) | \(type.id) | \(variant) | \(places) |")
        }
      }
      lines.append(rows.joined(separator: "\n"))
    }
    return lines.joined(separator: "\n\n") + "\n"
  }
}

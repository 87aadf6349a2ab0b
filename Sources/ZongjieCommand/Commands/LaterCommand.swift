import ArgumentParser

/// Commands that messages name and that a later release brings.
enum LaterCommand {
  struct Fix: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fix",
      abstract: "照提示改正模板（尚未提供）"
    )
    @Argument var rest: [String] = []
    func run() throws { try refuse("fix") }
  }

  struct Fmt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fmt",
      abstract: "整理模板的写法（尚未提供）"
    )
    @Argument var rest: [String] = []
    func run() throws { try refuse("fmt") }
  }

  private static func refuse(_ name: String) throws {
    Terminal.writeError("zongjie \(name) 尚未提供")
    throw ExitCode(2)
  }
}

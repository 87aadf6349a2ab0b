import CairoRendering
import Drawings
import Hashing
import PDFProtecting
import PDFWriting
import TextShaping

/// A failure of the machine in words.
func describeFailure(_ error: any Error) -> String {
  switch error {
  case let error as OutputFolder.WriteError: "写不了 \(error.path)：\(error.reason)"
  case let error as FontError: "字体不能用：\(describe(error))"
  case let error as RenderError: "画页失败：\(error)"
  case let error as WritingError: "写 PDF 失败：\(error)"
  case let error as ProtectionError: "给 PDF 加密失败：\(error)"
  case let error as HashingError: "算校验值失败：\(error)"
  default: "机器故障：\(error)"
  }
}

private func describe(_ error: FontError) -> String {
  switch error {
  case .unreadable(let path): "没有 \(path)，或不能读它"
  case .notAFont(let path, _): "\(path) 不是字体文件，或者坏了；换一个文件，或在 zongjie.yaml 的 字体 里删去这一行"
  case .notCut(let face): "\(face) 里有坏的字形，取不出要用的字；换一个文件"
  case .brokenFace(let name): "\(name) 的内容坏了；换一个文件"
  case .noFont(let role): "\(role.rawValue)没有字体文件；运行 zongjie fonts 看各角色用哪些文件"
  }
}

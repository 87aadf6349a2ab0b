import CairoRendering
import Hashing
import PDFFinishing
import TextShaping

/// A failure of the machine in words.
func describeFailure(_ error: any Error) -> String {
  switch error {
  case let error as OutputFolder.WriteError: "写不了 \(error.path)：\(error.reason)"
  case let error as FontError: "字体不能用：\(error)"
  case let error as RenderError: "画页失败：\(error)"
  case let error as FinishingError: "写 PDF 失败：\(error)"
  case let error as HashingError: "算校验值失败：\(error)"
  default: "机器故障：\(error)"
  }
}

public import Diagnostics

/// What PDF files are written as.
public enum PDFKind: Sendable, Hashable {
  /// For the archive; the third part carries the data and the record.
  case archive(ArchivePart)
  /// Neither for the archive nor protected (`无`).
  case plain
  /// Protected: the one password opens a file, the other may also change it.
  case encrypted(open: String, change: String)
}

/// A part of ISO 19005 at level B, as `--pdfa` names it.
public enum ArchivePart: String, Sendable, Hashable, CaseIterable {
  case first = "1b"
  case second = "2b"
  case third = "3b"
}

/// What `render` and `batch` are asked to do.
public struct ReportJob: Sendable {
  /// Where the workspace lies.
  public let place: WorkspacePlace
  /// Which reports.
  public let selection: ReportSelection
  /// Forms of output; nil leaves them to the workspace.
  public var formats: [OutputFormat]?
  /// What PDF files are written as.
  public var pdfKind = PDFKind.archive(.second)
  /// Folder for the output, from the current folder; nil leaves it to the workspace.
  public var output: String?
  /// Workers at the same time; nil for one per core.
  public var jobCount: Int?
  /// Whether a report with a warning is not made.
  public var isStrict = false
  /// Whether reports that an earlier run made of the same are kept (`--resume`).
  public var resumes = false
  /// The part of a batch to make; nil for the whole.
  public var shard: Shard?

  /// Makes a job with the workspace's own forms and folder.
  public init(_ place: WorkspacePlace, selection: ReportSelection) {
    self.place = place
    self.selection = selection
  }
}

/// How far a batch has come.
public struct ReportProgress: Sendable, Hashable {
  /// Reports that are finished, made or not.
  public let finished: Int
  /// Reports of the whole job.
  public let total: Int
  /// Whose report was finished last.
  public let organization: String
}

/// What came of a job.
public struct ReportResult: Sendable {
  /// How long a stage took, over all reports.
  public struct Timing: Sendable {
    /// The stage's name.
    public let stage: String
    /// The time it took.
    public let duration: Duration
  }

  /// All findings.
  public var log = DiagnosticLog()
  /// What is said at the end, line by line.
  public var summary: [String] = []
  /// The record of the run as JSON; empty if there was none.
  public var json = ""
  /// In the order of the stages.
  public var timings: [Timing] = []
  /// A failure of the machine, in words; nil for none.
  public var failure: String?
  /// Whether all reports that were asked for were made.
  public var isComplete = false

  init(log: DiagnosticLog = DiagnosticLog(), failure: String? = nil) {
    self.log = log
    self.failure = failure
  }
}

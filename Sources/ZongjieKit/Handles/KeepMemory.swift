import CMalloc

/// Keeps memory that is given back for those who ask next; called once, before any work.
///
/// The columns of a large file come and go. Left to itself the C library gives long ones back to the
/// kernel and asks for new ones, which the kernel clears page by page as they are written; of a file of
/// some hundred thousand rows that took a tenth of the time. Where a limit cannot be set it stays.
/// Source: mallopt(3).
public func keepMemory() {
  mallopt(M_MMAP_THRESHOLD, .max)
  mallopt(M_TRIM_THRESHOLD, .max)
}

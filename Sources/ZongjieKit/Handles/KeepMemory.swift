import CMalloc

/// Keeps memory that is given back for those who ask next, and has it in large pages; called once,
/// before any work.
///
/// The columns of a large file come and go. Left to itself the C library gives long ones back to the
/// kernel and asks for new ones, which the kernel clears page by page as they are written; of a file of
/// some hundred thousand rows that took a third of the time. Where a limit cannot be set or the kernel
/// has no large pages, all stays as it was.
/// Source: mallopt(3), madvise(2).
public func keepMemory() {
  mallopt(M_MMAP_THRESHOLD, .max)
  mallopt(M_TRIM_THRESHOLD, .max)
  adviseLargePages()
}

/// Asks for large pages where the heap will grow: takes the room, and gives it back untouched.
private func adviseLargePages() {
  guard let room = malloc(heapRoom) else { return }
  let start = (Int(bitPattern: room) + largePage - 1) / largePage * largePage
  let count = Int(bitPattern: room) + heapRoom - start
  madvise(UnsafeMutableRawPointer(bitPattern: start), count, MADV_HUGEPAGE)
  free(room)
}

/// Addresses, not memory: more than the columns of a million rows take.
private let heapRoom = 256 << 20
/// 2 MiB, a large page of x86-64 and of ARM with small pages of 4 KiB.
private let largePage = 2 << 20

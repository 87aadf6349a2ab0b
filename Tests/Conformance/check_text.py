#!/usr/bin/env python3
"""Checks that a PDF holds every character of a report's text output, in order.

    check_text.py pdftotext|mutool|pikepdf REPORT.txt REPORT.pdf

Three readers judge: poppler, MuPDF, and the content streams themselves by pikepdf. White space does not count. What the PDF has beside the text output is passed over: page numbers, repeated table
heads, the text of figures. Lines of a paragraph that runs over a page are joined. Exit status 0 all there, 1 not.
"""
import re
import subprocess
import sys


def squeezed(text):
    return re.sub(r"\s+", "", text)


def printed(command):
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


READERS = {
    "pdftotext": lambda path: printed(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"]).split("\f"),
    "mutool": lambda path: printed(["mutool", "draw", "-q", "-F", "txt", path]).split("\f"),
    "pikepdf": lambda path: __import__("content_text").pages(path),
}


def main(reader, text_path, pdf_path):
    wanted = [squeezed(line) for line in open(text_path, encoding="utf-8") if line.strip()]
    pages = [re.sub(r"(?m)^—\s*\d+\s*—$", "", page) for page in READERS[reader](pdf_path)]
    found = squeezed("".join(pages))
    place, missing = 0, []
    for line in wanted:
        if line.startswith("注："):
            # A footnote stands at the foot of the page behind its number, perhaps before the end of its paragraph.
            if line not in found and not stands_in_pieces(line[2:], found, 2):
                missing.append(f"no note: {line[:60]}")
            continue
        for character in line:
            at = found.find(character, place)
            if at < 0:
                missing.append(f"{character!r} of {line[:40]}…")
                break
            place = at + 1
        # In order over the whole is weak where much text lies between: each line must also stand there whole, or cut by the
        # number of a footnote and once by the end of a page.
        if not stands_in_pieces(line, found, 3):
            missing.append(f"not whole: {line[:60]}")
    for entry in missing[:20]:
        print(entry)
    return 1 if missing else 0


def stands_in_pieces(line, found, count):
    """Whether the line stands there in so many pieces at most, one behind the other."""
    place = 0
    for _ in range(count):
        low, high = 0, len(line)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if found.find(line[:middle], place) >= 0 else (low, middle - 1)
        if low == 0:
            return False
        place = found.find(line[:low], place) + low
        line = line[low:]
        if not line:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))

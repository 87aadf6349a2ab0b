#!/usr/bin/env python3
"""Checks that a PDF holds every character of a report's text output, in order.

    check_text.py REPORT.txt REPORT.pdf

White space does not count. What the PDF has beside the text output is passed over: page numbers, repeated table
heads, the text of figures. Lines of a paragraph that runs over a page are joined. Exit status 0 all there, 1 not.
"""
import re
import subprocess
import sys


def squeezed(text):
    return re.sub(r"\s+", "", text)


def main(text_path, pdf_path):
    wanted = [squeezed(line) for line in open(text_path, encoding="utf-8") if line.strip()]
    raw = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf_path, "-"], check=True, capture_output=True).stdout.decode("utf-8")
    pages = [re.sub(r"(?m)^—\s*\d+\s*—$", "", page) for page in raw.split("\f")]
    found = squeezed("".join(pages))
    place, missing = 0, []
    for line in wanted:
        for character in line:
            at = found.find(character, place)
            if at < 0:
                missing.append(f"{character!r} of {line[:40]}…")
                break
            place = at + 1
    # In order over the whole is weak where much text lies between: each line must also stand there whole, or cut once by other matter.
    whole = sum(line in found or stands_in_two(line, found) for line in wanted)
    if whole < len(wanted):
        missing += [f"not whole: {line[:60]}" for line in wanted if line not in found and not stands_in_two(line, found)]
    for entry in missing[:20]:
        print(entry)
    return 1 if missing else 0


def stands_in_two(line, found):
    """Whether the line stands there in two pieces, the second behind the first, as over a page with a figure between."""
    for cut in range(len(line) - 1, 0, -1):
        at = found.find(line[:cut])
        if at >= 0:
            rest = line[cut:]
            if found.find(rest, at + cut) >= 0:
                return True
            if cut < len(line) // 2:
                return False
    return False


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

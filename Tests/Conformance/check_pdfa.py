"""Asks pikepdf whether files keep the rules of PDF/A.

    check_pdfa.py 1b|2b|3b FILE…

Prints what breaks a rule, a line each; exit status 1 if there is anything.
"""
import sys

import pikepdf.pdfa


def main(level, paths):
    broken = 0
    for path in paths:
        for finding in pikepdf.pdfa.validate_written(path, level).findings:
            print(f"{path}: {finding.rule} {finding.where}: {finding.message}")
            broken += 1
    return 1 if broken or not paths else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))

"""Holds the words of closeness, share and doubling to their intervals over random values.

    check_hedges.py ZONGJIE [VALUES]

For each word so many values (a million by default) are drawn, as often close to a bound as anywhere, and
what `zongjie dump hedges` says of them is compared with the intervals of the specification in whole
numbers. Prints what is wrong, ten lines a word; exit status 1 if there is anything.
"""
import random
import subprocess
import sys
import tempfile

HAN = "零一两三四五六七八九"


def above(value, number, last):
    return value > number and (value - number) * 10 < number


def near(value, number, last):
    return value * 100 >= number * 95 and value < number


def about(value, number, last):
    return abs(value - number) * 50 <= number


def and_more(value, number, last):
    return number <= value < number + last


def at_least(value, number, last):
    return value >= number


def below(value, number, last):
    return value < number


def short_of(value, number, last):
    return value * 10 >= number * 9 and value < number


HEDGES = {"above": above, "near": near, "about": about, "andMore": and_more, "atLeast": at_least, "below": below,
          "shortOf": short_of}


def hedge_case(word, draw):
    """A round number of one or two digits and a value near it, in hundredths; the line and the truth."""
    digits = draw(1, 99)
    scale = (100, 1000, 10_000, 1_000_000)[draw(0, 3)]
    number = digits * scale
    last = scale * 10 if digits % 10 == 0 else scale
    if draw(0, 1):
        value = draw(number * 8 // 10, number * 12 // 10)
    else:
        bounds = (number, number * 11 // 10, number * 95 // 100, number * 98 // 100, number * 102 // 100,
                  number * 9 // 10, number + last)
        value = bounds[draw(0, 6)] + draw(-2, 2)
    return f"{word} {value} {number}", "1" if HEDGES[word](value, number, last) else "0"


def share_words(share):
    """All words that are true of a share in millionths."""
    words = set()
    if 495_000 <= share <= 505_000:
        words.add("一半")
    if 470_000 <= share <= 500_000:
        words.add("近半")
    if 323_000 <= share <= 343_000:
        words.add("三分之一")
    if share > 500_000:
        words.add("过半")
    if share > 850_000:
        words.add("绝大部分")
    for count in range(1, 10):
        tenths = count * 100_000
        name = ("一" if count == 1 else HAN[count]) + "成"
        if abs(share - tenths) <= 5000:
            words.add(name)
        if tenths - 30_000 <= share <= tenths:
            words.add("近" + name)
        if tenths <= share <= tenths + 30_000:
            words.add("超过" + name)
    return words


def share_case(draw):
    if draw(0, 1):
        share = draw(0, 999_999)
    else:
        share = min(max(draw(0, 200) * 5000 + draw(-1, 1), 0), 999_999)
    return f"share {share}", share_words(share)


def thresholds():
    """Bounds of value ÷ base as exact powers: 20 n = 20 k − 1, 100 n = 100 k + 3, 10 n = 10 k + 7."""
    return [(k, (20, 20 * k - 1), (100, 100 * k + 3), (10, 10 * k + 7)) for k in range(1, 9)]


def at_least_power(value, base, exponent, power):
    return value ** exponent >= (2 ** power) * base ** exponent


KNOWN = {}


def doubling_words(value, base):
    if (value, base) in KNOWN:
        return KNOWN[value, base]
    said = "-"
    for k, nearly, exactly, more in thresholds():
        whole = value >= base << k
        if not whole and at_least_power(value, base, *nearly):
            said = f"接近翻{HAN[k]}番"
            break
        if whole and value < base << (k + 1):
            if not at_least_power(value, base, *exactly):
                said = f"翻了{HAN[k]}番"
            elif not at_least_power(value, base, *more):
                said = f"翻了{HAN[k]}番多"
            else:
                continue
            break
    KNOWN[value, base] = said
    return said


def doubling_case(draw):
    base = draw(1, 99)
    value = draw(1, base * 40)
    return f"doubling {value} {base}", doubling_words(value, base)


def holds(answer, truth):
    if isinstance(truth, set):
        return answer in truth if answer != "-" else not truth
    return answer == truth


def check(program, name, case, count):
    generator = random.Random(name)
    pool = generator.random

    def draw(low, high):
        return low + int(pool() * (high - low + 1))

    wrong = 0
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
        cases = [case(draw) for _ in range(count)]
        file.write("\n".join(line for line, _ in cases))
        file.flush()
        said = subprocess.run([program, "dump", "hedges", file.name], capture_output=True, text=True).stdout
    answers = said.splitlines()
    if len(answers) != count:
        print(f"{name}: {len(answers)} answers of {count}")
        return 1
    for answer, (line, truth) in zip(answers, cases):
        if not holds(answer, truth):
            wrong += 1
            if wrong <= 10:
                print(f"{line}: {answer}, not {truth}")
    print(f"{name}: {count} values, {wrong} wrong")
    return wrong


def main(program, count):
    wrong = sum(check(program, word, lambda draw, word=word: hedge_case(word, draw), count) for word in HEDGES)
    wrong += check(program, "share", share_case, count)
    wrong += check(program, "doubling", doubling_case, count)
    return 1 if wrong else 0


sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000))

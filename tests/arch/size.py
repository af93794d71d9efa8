"""Rules about length: files and functions stay small enough to read."""

import re

MAX_FILE = 600
P90_FILE = 230
P99_FUNCTION = 60


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0


def files(tree, _):
    """Files have at most 600 lines, nine in ten at most 230."""
    everything = tree.product + tree.tests
    for source in everything:
        if source.lines > MAX_FILE:
            yield source.name, f"{source.lines} lines"
    p90 = percentile([s.lines for s in everything], 0.9)
    print(f"{len(everything)} files, p90 {p90} lines")
    if p90 > P90_FILE:
        longest = sorted(everything, key=lambda s: -s.lines)[:max(1, len(everything) // 10)]
        for source in longest:
            yield source.name, f"{source.lines} lines, p90 is {p90}"


def functions_of(source):
    """(first line, lines) of every function body, by the layout that clang-format gives: an
    opening brace alone on its line, closed by a brace in the same column."""
    found = []
    lines = source.code.split("\n")
    number = 0
    while number < len(lines):
        opening = re.fullmatch(r"( *)\{", lines[number])
        head = next((l for l in reversed(lines[:number]) if l.strip()), "")
        is_type = re.match(r"\s*(?:template.*)?(?:class|struct|union|enum|namespace)\b", head)
        if opening and not is_type and ")" in head + " ".join(lines[max(0, number - 4):number]):
            end = number + 1
            while end < len(lines) and not re.match(opening.group(1) + r"\}", lines[end]):
                end += 1
            found.append((number, end - number + 1))
            number = end
        number += 1
    return found


def functions(tree, _):
    """Of a hundred functions, ninety-nine have at most 60 lines."""
    lengths = [(length, source.name, line) for source in tree.product
               for line, length in functions_of(source)]
    p99 = percentile([l for l, _, _ in lengths], 0.99)
    print(f"{len(lengths)} functions, p99 {p99} lines")
    if p99 > P99_FUNCTION:
        for length, name, line in sorted(lengths, reverse=True):
            if length > P99_FUNCTION:
                yield name, f"function at line {line} has {length} lines, p99 is {p99}"

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Damages clean pages in known ways, has them repaired, and counts the sentences that stand whole again.

usage: damage.py SHOW_TEXT CLEAN_DIR

SHOW_TEXT is the development program of this folder; CLEAN_DIR holds clean pages. Each kind of damage is applied to every
page by itself, then mixtures of them. A sentence is recovered when it stands inside one paragraph of the repaired text.
Exit status 1 if a kind recovers less than its threshold.
"""
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata


def paragraphs(text):
    return [line.strip() for line in text.split("\n") if line.strip()]


def is_prose(paragraph):
    return len(paragraph) > 40 and paragraph[-1] in "。！？”）"


def wrap(paragraph, width):
    lines, line, used = [], "", 0
    for c in paragraph:
        size = 1 if ord(c) < 0x2000 else 2
        if used + size > width and c not in "，。、；：！？”’）》":
            lines.append(line)
            line, used = "", 0
        line, used = line + c, used + size
    return lines + [line]


# Columns break prose; headings, datelines and credits are set by themselves.
def hard_wraps(text, rng):
    width = rng.choice([28, 32, 36, 44])
    return "\n\n".join("\n".join(wrap(p, width)) if is_prose(p) else p for p in paragraphs(text))


def wraps_with_blank_lines(text, rng):
    width = rng.choice([28, 32, 36])
    return "\n\n".join("\n\n".join(wrap(p, width)) if is_prose(p) else p for p in paragraphs(text))


def letterspacing(text, rng):
    out = []
    for p in paragraphs(text):
        lines = wrap(p, 30) if is_prose(p) else [p]
        out.append("\n".join(" ".join(line) if rng.random() < 0.3 and is_prose(p) else line for line in lines))
    return "\n\n".join(out)


def blanks_around_numbers(text, rng):
    return "\n\n".join(re.sub(r"(?<=[一-鿿])(\d[\d.]*)(?=[一-鿿])", r" \1 ", p) if is_prose(p) else p for p in paragraphs(text))


def full_width(text, rng):
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() and rng.random() < 0.7 else c for c in text)


def torn_by_captions(text, rng):
    out = []
    for number, p in enumerate(paragraphs(text)):
        inner = [i for i in range(20, len(p) - 20) if p[i - 1] not in "，。、；：！？”）" and p[i] not in "，。、；：！？”）"]
        if is_prose(p) and inner and number % 2 == 0:
            cut = rng.choice(inner)
            out += [p[:cut], "图为园区一角。受访者供图", p[cut:]]
        else:
            out.append(p)
    return "\n\n".join(out)


def traditional(text, rng):
    run = subprocess.run(["opencc", "-c", "s2t"], input=text.encode(), capture_output=True, check=True)
    return run.stdout.decode()


def pinyin(text, rng):
    readings = {"现": "xiàn", "产": "chǎn", "业": "yè", "电": "diàn", "区": "qū", "学": "xué", "实": "shí", "设": "shè"}
    return "".join(c + f"({readings[c]})" if c in readings else c for c in text)


def web_page(text, rng):
    body = "\n".join(f'<p style="text-indent: 2em;">&nbsp;&nbsp;{p.replace("“", "&ldquo;").replace("”", "&rdquo;")}</p>'
                     for p in paragraphs(text))
    return f'<html><head><title>园区</title><script>var a = "<p>";</script></head><body><div id="nav">首页 | 要闻</div>\n{body}</body></html>'


def bold_headings(text, rng):
    return "\n\n".join(p if is_prose(p) or len(p) < 8 else p + p for p in paragraphs(text))


def gb18030(text, rng):
    return text.encode("gb18030")


def utf16(text, rng):
    return text.encode("utf-16")


def utf8_read_as_latin1(text, rng):
    return text.encode().decode("latin-1")


def repeated_characters(text, rng):
    out = []
    for p in paragraphs(text):
        places = [m.start() for m in re.finditer("(?<=的)(项目|企业|产业|技术|公司|园区)", p)]
        if is_prose(p) and places and places[0] > 30 and len(p) - places[0] > 30:
            out += [p[:places[0] + 1], p[places[0]:]]
        else:
            out.append(p)
    return "\n\n".join(out)


# Traditional characters that Big5 lacks stand as entities, as web pages of the time have them.
def big5(text, rng):
    return traditional(text, rng).encode("big5", errors="xmlcharrefreplace")


def numbers_in_lines_of_their_own(text, rng):
    return "\n\n".join(re.sub(r"(?<=[一-鿿])(\d[\d.]*)(?=[家个名项])", r"\n\n\1", p, count=1) if is_prose(p) and rng.random() < 0.5 else p
                       for p in paragraphs(text))


# The page ends inside a paragraph; its number and the paper's line stand between the halves.
def torn_by_page_ends(text, rng):
    out = []
    for number, p in enumerate(paragraphs(text)):
        lines = wrap(p, 36) if is_prose(p) else [p]
        if len(lines) > 4 and number % 2 == 0:
            cut = len(lines) // 2
            out.append("\n".join(lines[:cut]))
            out += [f"— {number + 3} —", "第A5版"] if rng.random() < 0.5 else [f"- {number + 3} -"]
            out.append("\n".join(lines[cut:]))
        else:
            out.append("\n".join(lines))
    return "\n\n".join(out)


def columns_side_by_side(text, rng):
    clean = paragraphs(text)
    lines = ["　　" + line if first else line for p in clean
             for first, line in ((n == 0, line) for n, line in enumerate(wrap(p, 32) if is_prose(p) else [p]))]
    if any(printed_width(line) > 40 for line in lines):
        return text
    half = (len(lines) + 1) // 2
    left, right = lines[:half], lines[half:] + [""] * (2 * half - len(lines))
    return "\n".join(l + " " * (44 - printed_width(l)) + r for l, r in zip(left, right))


def printed_width(line):
    return sum(1 if ord(c) < 0x2000 else 2 for c in line)


def remains_of_html(text, rng):
    return "\n".join(f'&nbsp;&nbsp;{p}<br style="line-height:1.5"/>' if n % 2 else f"&lt;p&gt;{p}&lt;/p&gt;" for n, p in enumerate(paragraphs(text)))


def narrow_punctuation(text, rng):
    return text.translate(str.maketrans("，；：？！（）", ",;:?!()"))


def old_line_ends(text, rng):
    return text.replace("\n", "\r\n" if rng.random() < 0.5 else "\r")


def invisible_characters(text, rng):
    return "\ufeff" + "".join(c + rng.choice("\u200b\u00ad\ufeff\u200e") if rng.random() < 0.1 else c for c in text)


def straight_quotes(text, rng):
    return text.replace("“", '"').replace("”", '"')


# UTF-8 as a program shows it that takes it for GBK; paragraphs with pairs that GBK lacks stay, since their bytes are lost.
def utf8_read_as_gbk(text, rng):
    kept = []
    for p in paragraphs(text):
        try:
            kept.append(p.encode().decode("gbk"))
        except UnicodeDecodeError:
            kept.append(p)
    return "\n\n".join(kept)


SINGLE = [hard_wraps, wraps_with_blank_lines, letterspacing, blanks_around_numbers, full_width, torn_by_captions, traditional,
          pinyin, web_page, bold_headings, gb18030, utf16, repeated_characters, utf8_read_as_latin1, big5, numbers_in_lines_of_their_own,
          torn_by_page_ends, columns_side_by_side, remains_of_html, narrow_punctuation, old_line_ends, invisible_characters,
          straight_quotes, utf8_read_as_gbk]
MIXED = [(full_width, hard_wraps), (torn_by_captions, pinyin), (traditional, pinyin, web_page), (full_width, hard_wraps, gb18030),
         (blanks_around_numbers, bold_headings), (bold_headings, wraps_with_blank_lines), (hard_wraps, utf8_read_as_latin1), (traditional, hard_wraps, old_line_ends),
         (narrow_punctuation, letterspacing), (invisible_characters, torn_by_page_ends, gb18030),
         (straight_quotes, columns_side_by_side), (numbers_in_lines_of_their_own, remains_of_html)]


def squeeze(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c)[0] in "LNS")


def sentences(text):
    return [s for s in map(squeeze, re.split(r"[。！？；\n]+", text)) if len(s) >= 8]


def recovered(show_text, pages, kinds, seed=1):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        source, target = pathlib.Path(folder, "in"), pathlib.Path(folder, "out")
        source.mkdir()
        target.mkdir()
        for name, text in pages.items():
            for kind in kinds:
                text = kind(text, rng)
            (source / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        subprocess.run([show_text, target, *sorted(source.iterdir())], check=True)
        found = total = 0
        missed = []
        for name, text in pages.items():
            repaired = [squeeze(p) for p in (target / name).read_text().split("\n")]
            for sentence in sentences(text):
                total += 1
                if any(sentence in p for p in repaired):
                    found += 1
                else:
                    missed.append(sentence)
    return found, total, missed


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    pages = {p.name: p.read_text() for p in sorted(pathlib.Path(sys.argv[2]).glob("*.txt"))}
    failed = False
    for kinds, least in [((kind,), 0.99) for kind in SINGLE] + [(kinds, 0.95) for kinds in MIXED]:
        found, total, missed = recovered(sys.argv[1], pages, kinds)
        verdict = "" if found >= least * total else f"  below {least}"
        failed = failed or bool(verdict)
        print(f"{' + '.join(kind.__name__ for kind in kinds):55}{found:5}/{total} = {found / total:.3f}{verdict}")
        if verdict:
            for sentence in missed[:8]:
                print("    -", sentence)
    sys.exit(failed)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks how PDFs are read: columns in their order, tables by rows, and what is said of those that cannot be read.

usage: pdf.py PROGRAM"""
import gzip
import pathlib
import shutil
import subprocess
import sys
import tempfile

from make_pdf import make_pdf, set_column

LEFT = ["云湖高新区管委会近日公布，上半年园区共签约项目四十二个，总投资三百六十亿元，其中先进制造业项目占七成。",
        "园区负责人介绍，下一步将围绕新材料和智能装备两条产业链继续招商，力争全年落地项目超过八十个。"]
MIDDLE = ["青禾生物的疫苗车间通过验收，每年可产五千万支，产品供应周边六个省份，首批订单本月交付。",
          "云湖银行为园区二十家中小企业发放贷款，利率比去年同期低零点三个百分点，审批只用三天。"]
RIGHT = ["星河智能装备有限公司的二期厂房已经封顶，预计年底投产。公司董事长周望舒说，新产线将使产能翻一番。",
         "云湖大学与园区共建的联合实验室同日揭牌，首批入驻科研人员一百二十名，主攻氢能与储能技术。"]
HEADLINE = "云湖高新区上半年签约项目四十二个"
TABLE = [("园区", "产值", "增速"), ("云湖高新区", "320亿元", "8.5%"), ("应县经开区", "96亿元", "6.1%"), ("临江新区", "540亿元", "9.4%")]
failures = []


def columns(*texts, width, gutter, top=110):
    lines = []
    for number, paragraphs in enumerate(texts):
        y = top
        for paragraph in paragraphs:
            placed, y = set_column(paragraph, 50 + number * (width + gutter), y, width)
            lines += placed
    return lines


def table(top):
    return [(60 + 150 * c, top + 18 * r, 10.5, cell) for r, row in enumerate(TABLE) for c, cell in enumerate(row)]


def show(program, path, data=None):
    run = subprocess.run([program, "inspect", "--show", "text", str(path)], input=data, capture_output=True)
    return run.stdout.decode(), run.stderr.decode(), run.returncode


def check(name, condition, seen):
    if not condition:
        failures.append(name)
        print(f"FAILED: {name}\n{seen}")


def check_text(program, name, path, paragraphs, data=None):
    text, errors, status = show(program, path, data)
    check(name, status == 0 and not errors and text.split("\n")[:-1] == paragraphs, text + errors)


def check_refusal(program, name, path, message):
    text, errors, status = show(program, path)
    check(name, status == 1 and not text and f"{path}: {message}" in errors, text + errors)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if shutil.which("pdftotext") is None:
        print("skipped: pdftotext (poppler-utils) is not installed")
        sys.exit(77)
    program = sys.argv[1]
    headline = (120, 60, 20, HEADLINE)
    two = make_pdf([[headline, *columns(LEFT, RIGHT, width=220, gutter=35)]])
    with tempfile.TemporaryDirectory() as folder:
        def save(name, data):
            path = pathlib.Path(folder, name)
            path.write_bytes(data)
            return path
        check_text(program, "two columns below a headline", save("two.pdf", two), [HEADLINE, *LEFT, *RIGHT])
        check_text(program, "a narrow gap between columns",
                   save("narrow.pdf", make_pdf([columns(LEFT, RIGHT, width=220, gutter=14)])), LEFT + RIGHT)
        check_text(program, "three columns",
                   save("three.pdf", make_pdf([columns(LEFT, MIDDLE, RIGHT, width=155, gutter=20)])), LEFT + MIDDLE + RIGHT)
        check_text(program, "columns on two pages",
                   save("pages.pdf", make_pdf([columns(LEFT, MIDDLE, width=220, gutter=30), columns(RIGHT, width=460, gutter=0)])),
                   LEFT + MIDDLE + RIGHT)
        check_text(program, "a compressed PDF", save("two.pdf.gz", gzip.compress(two)), [HEADLINE, *LEFT, *RIGHT])
        check_text(program, "a PDF through a pipe", "-", [HEADLINE, *LEFT, *RIGHT], data=two)
        text, _, _ = show(program, save("table.pdf", make_pdf([[headline, *table(110)]])))
        check("rows of a table stay together", all(" ".join(row) in text for row in TABLE), text)
        check_refusal(program, "an encrypted PDF", save("locked.pdf", make_pdf([[headline]], password="云".encode().hex())),
                      "this PDF is encrypted and needs a password")
        check_refusal(program, "a scanned PDF", save("scan.pdf", make_pdf([[]])), "this PDF has no text, only images")
        check_refusal(program, "a damaged PDF", save("cut.pdf", two[:900]), "this PDF is damaged")
    sys.exit(bool(failures))


main()

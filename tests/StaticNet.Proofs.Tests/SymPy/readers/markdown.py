"""Reads Markdown whose formulas are LaTeX between dollar signs."""

import re

from . import latex
from .paper import Paper

DISPLAY = re.compile(r"\$\$\n\\begin\{aligned\}\n(.*?)\n\\end\{aligned\}\n\$\$", re.DOTALL)
HEADING = re.compile(r"#+ (?P<title>.*)|\*\*(?P<rung>.*)\*\*$")


def papers(documents):
    paper = Paper()
    for document in documents:
        place = 0
        for display in DISPLAY.finditer(document):
            prose(document[place:display.start()], paper)
            latex.rows(display[1], paper)
            place = display.end()
        prose(document[place:], paper)
    return paper


def prose(text, paper):
    for line in text.split("\n"):
        if heading := HEADING.match(line):
            paper.section(heading["title"] or heading["rung"])
        for formula in latex.FORMULA.findall(line):
            latex.inline(formula, paper)
        paper.words(latex.FORMULA.sub("", line))

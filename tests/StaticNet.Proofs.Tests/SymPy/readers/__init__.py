"""Readers of printed papers, one for each format: what a paper says, by nothing that wrote it, compared with SymPy's network in 50 digits."""

from . import html, latex, markdown, mathml, text
from .expression import Unreadable
from .judge import Judge

READERS = {"text": text, "latex": latex, "markdown": markdown, "mathml": mathml, "html": html}


def read(topology, network, seed):
    """A reading for each paper: how many equations it has, what else it states, and what is wrong."""
    judge = Judge(topology, network, seed)
    readings = []
    for number, paper in enumerate(topology["papers"]):
        faults, statements = [], []
        try:
            statements = judge.statements(READERS[paper["format"]].papers(paper["documents"]), faults)
        except Unreadable as unreadable:
            faults.append(f"unreadable: {unreadable}")
        readings.append((paper["format"], number, statements, faults))
    for format_, number, statements, faults in readings:
        equations = sum(statement.kind == "equation" for statement in statements)
        asides = sum(statement.kind not in ("equation", "place") for statement in statements)
        faults += judge.faults(statements)
        yield {"network": topology["name"], "format": format_, "number": number, "equations": equations, "asides": asides, "faults": faults}

"""What was read of a paper: its equations in their order, each with the section that it stands in."""

from .expression import Unreadable

FUNCTIONS = {
    "tanh": "tanh", "ln": "ln", "exp": "exp", "cosh": "cosh", "cos": "cos", "sin": "sin", "max": "max", "sign": "sign", "σ": "sigmoid", "φ": "density",
    "Φ": "distribution", "softplus": "softplus", "saturate": "saturate", "saturateBelow": "saturate", "sqrt": "sqrt",
}


def function(name):
    if name not in FUNCTIONS:
        raise Unreadable(f"the function {name!r}")
    return FUNCTIONS[name]


class Paper:
    def __init__(self):
        self.equations = []  # (section, equation)
        self.heading = ""
        self.headings = []

    def section(self, heading):
        self.heading = heading
        self.headings.append(heading)

    def add(self, equation):
        self.equations.append((self.heading, equation))

    def words(self, words):
        """Words hold no formula with an equals sign."""
        if "=" in words:
            raise Unreadable(f"an equals sign in the words {words!r}")

#!/usr/bin/env python3
"""Writes PublicAPI.Unshipped.txt of every project anew, from what a build says is missing: python3 src/public_api.py. Then read what has changed: git diff src/*/PublicAPI.*"""
import collections
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
HEAD = "#nullable enable\n"
MISSING = re.compile(r"RS0016: Symbol '(.*)' is not part of the declared public API.*\[(.*?)(?:::TargetFramework=.*)?\]$")

files = {file.parent: file for file in ROOT.glob("src/*/PublicAPI.Unshipped.txt")}
before = {file: file.read_text() for file in files.values()}
for file in before:
    file.write_text(HEAD)
with tempfile.TemporaryDirectory() as artifacts:
    build = subprocess.run(
        ["dotnet", "build", "StaticNet.Packages.slnf", "-c", "Release", "--artifacts-path", artifacts, "-v:q", "-p:RunAnalyzers=true", "-p:TreatWarningsAsErrors=false",
         "-p:EnableNETAnalyzers=false", "-p:EnforceCodeStyleInBuild=false"], cwd=ROOT, stdout=subprocess.PIPE, text=True)

symbols = collections.defaultdict(set)
for line in build.stdout.splitlines():
    if match := MISSING.search(line):
        symbols[pathlib.Path(match.group(2)).parent].add(match.group(1))
for folder, file in files.items():
    # A build that failed has not seen everything.
    file.write_text(before[file] if build.returncode else HEAD + "".join(f"{symbol}\n" for symbol in sorted(symbols[folder] - set((folder / "PublicAPI.Shipped.txt").read_text().splitlines()))))
    print(f"{folder.name}: {len(symbols[folder])}")
if build.returncode:
    raise SystemExit(build.stdout)

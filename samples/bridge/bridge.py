"""Asks one question in each form of docs/protocol.md: python3 bridge.py [path of Sidecar.Server.dll]"""
import json, pathlib, subprocess, sys

root = pathlib.Path(__file__).resolve().parents[2]
server = sys.argv[1:] or ["run", "--project", str(root / "sidecar" / "Server"), "--"]
questions = [
    {"id": 1, "command": "refs", "project": str(root), "args": {"symbol": "SidecarHost", "limit": 3}},
    {"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"protocol": {"min": 1, "max": 1}, "workspace": str(root)}},
    {"jsonrpc": "2.0", "id": 3, "method": "defs", "params": {"symbol": "SidecarHost"}},
]
lines = "".join(json.dumps(question) + "\n" for question in questions)
sidecar = subprocess.run(["dotnet", *server, "--stdio"], input=lines.encode(), stdout=subprocess.PIPE)
answers = [json.loads(line) for line in sidecar.stdout.decode().split("\n") if line]
print(*(json.dumps(answer, indent=2, ensure_ascii=False) for answer in answers), sep="\n")
sys.exit(sidecar.returncode or len(answers) != len(questions) or any("error" in answer for answer in answers))

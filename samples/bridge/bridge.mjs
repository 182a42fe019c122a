// Asks one question in each form of docs/protocol.md: node bridge.mjs [path of Sidecar.Server.dll]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const server = process.argv[2] ? [process.argv[2]] : ["run", "--project", `${root}/sidecar/Server`, "--"];
const questions = [
  { id: 1, command: "refs", project: root, args: { symbol: "SidecarHost", limit: 3 } },
  { jsonrpc: "2.0", id: 2, method: "initialize", params: { protocol: { min: 1, max: 1 }, workspace: root } },
  { jsonrpc: "2.0", id: 3, method: "defs", params: { symbol: "SidecarHost" } },
];
const input = questions.map((question) => JSON.stringify(question) + "\n").join("");
const sidecar = spawnSync("dotnet", [...server, "--stdio"], { input, stdio: ["pipe", "pipe", "inherit"], maxBuffer: 2 ** 26 });
const answers = sidecar.stdout.toString().split("\n").filter(Boolean).map((line) => JSON.parse(line));
for (const answer of answers) console.log(JSON.stringify(answer, null, 2));
process.exitCode = sidecar.status || answers.length !== questions.length || answers.some((answer) => answer.error) ? 1 : 0;

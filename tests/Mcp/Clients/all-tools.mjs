// node all-tools.mjs COMMAND WORKSPACE: the TypeScript SDK's client lists and calls every tool of both sets. It checks what
// comes back against the tools' output schemas by itself.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [command, workspace] = process.argv.slice(2);
const symbol = 'SidecarHost.StartAsync(SidecarHostOptions, CancellationToken)';
const given = {
  search_symbols: { query: 'SidecarHost' },
  search_text: { pattern: 'class SidecarHost' },
  type_hierarchy: { symbol: 'SidecarHost' },
  outline: { symbol: 'SidecarHost' },
  occurrences: { symbol: 'SidecarHost' },
  actions: { file: 'host/SidecarHost.cs', line: 18 },
  check_code: { file: 'host/SidecarHost.cs' },
  unused: { scope: 'Sidecar.Host' },
  ask_more: { operation: 'health' },
};
let failed = 0;
for (const set of ['task', 'all']) {
  const client = new Client({ name: 'all-tools', version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command, args: ['mcp', '--trust', '--workspace', workspace, '--tools', set] }));
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools) {
    const parameters = given[name] ?? ('symbol' in inputSchema.properties ? { symbol } : {});
    try {
      const answer = await client.callTool({ name, arguments: parameters }, undefined, { timeout: 300_000, onprogress: () => {}, resetTimeoutOnProgress: true });
      const line = answer.content[0].text.split('\n')[0];
      failed += answer.isError ? 1 : 0;
      console.log(`${answer.isError ? 'ERROR' : 'ok   '} ${set} ${name}: ${line}`);
    } catch (error) {
      failed += 1;
      console.log(`ERROR ${set} ${name}: ${error.message}`);
    }
  }
  await client.close();
}
console.log(failed === 0 ? 'every tool answered' : `${failed} calls failed`);
process.exit(failed === 0 ? 0 : 1);

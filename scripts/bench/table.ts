import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Prints a Markdown table and keeps it under `docs/benchmarks/`, with the machine and day it was measured on. */
export async function writeTable(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  notes = '',
  command = name,
): Promise<void> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  const machine = `${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
  console.log(`\n${table}\n`);
  mkdirSync('docs/benchmarks', { recursive: true });
  writeFileSync(
    `docs/benchmarks/${name}.md`,
    `# \`npm run bench -- ${command}\`\n\nMeasured with ${machine}. Trust the ratios.\n\n${table}\n${notes ? `\n${notes}\n` : ''}`,
  );
}

import { benchImport } from '../bench/import';

const BENCHES: Record<string, (argv: string[]) => Promise<number>> = { import: benchImport };

/** `npm run bench -- NAME [OPTIONS]` */
const [name = '', ...options] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
  process.exitCode = await bench(options);
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}

export {};

const BENCHMARKS: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  accounts: () => import('./bench/accounts/run'),
  alerts: () => import('./bench/alerts'),
  http: () => import('./bench/http/run'),
  import: () => import('./bench/import'),
  lighthouse: () => import('./bench/lighthouse'),
  price: () => import('./bench/price/run'),
  search: () => import('./bench/search/run'),
  sentences: () => import('./bench/sentences'),
  valuation: () => import('./bench/valuation/run'),
};

const [name = '', ...args] = process.argv.slice(2);
const benchmark = BENCHMARKS[name];
if (!benchmark) {
  console.error(`Usage: npm run bench -- NAME. Benchmarks: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(1);
}
await (await benchmark()).run(args);

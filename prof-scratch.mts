import { openDatabase } from './src/platform/db/client';
import { prepareFile } from './src/domains/properties/import/prepare';
import { BatchBuilder } from './src/domains/properties/import/batch';
import { openStage, writeBatch } from './src/domains/properties/import/store';
import { openTownLookup } from './src/domains/properties/import/towns';
const client = openDatabase({url: process.env.DATABASE_URL!, poolSize:1, prepare:false, statementTimeoutMs:0, name:'x'});
const sql = await client.sql.reserve();
await sql.unsafe('truncate property, listing, listing_price, listing_photo, place restart identity cascade');
await openStage(sql);
const file = await prepareFile('/tmp/import-kc-100k.csv', {mapping:null, source:null});
const townOf = await openTownLookup();
const b = new BatchBuilder(file, townOf, 4000);
let n=0;
const orig = sql.unsafe.bind(sql);
(sql as any).unsafe = (q: string, p?: any) => { 
  if (q.includes('with fresh') && n===2) q = 'explain (analyze, buffers) ' + q;
  const t=performance.now(); const r = orig(q,p); if (q.startsWith('copy')) return r; return r.then((x:any)=>{ console.log((performance.now()-t).toFixed(0).padStart(6), q.trim().slice(0,50).replace(/\n/g,' ')); if (q.startsWith('explain')) console.log(x.map((y:any)=>y['QUERY PLAN']).join('\n')); return x; }); };
let t0=performance.now();
for await (const row of await file.rows()) {
  const { full } = b.add(row);
  if (!full) continue;
  console.log('parse', (performance.now()-t0).toFixed(0));
  const t=performance.now(); await writeBatch(sql, full.lines, {source:'king-county', hasPhotos:false}); console.log('TOTAL', (performance.now()-t).toFixed(0));
  t0=performance.now();
  if (++n===4) break;
}
process.exit(0);

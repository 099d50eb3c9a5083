import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { MarketModel } from './model-market';

const TYPED = { Float64Array, Int16Array, Uint8Array } as const;
type TypedName = keyof typeof TYPED;

/** A model as it is kept: gzipped JSON in which typed arrays are named, so that any later version of Node reads it. */
export function packModel(model: MarketModel): Promise<Buffer> {
  const text = JSON.stringify(model, (_key, value: unknown) => {
    const name = (Object.keys(TYPED) as TypedName[]).find((each) => value instanceof TYPED[each]);
    return name ? { [name]: [...(value as Float64Array)] } : value;
  });
  return promisify(gzip)(text);
}

/** The model of {@link packModel}. Throws where the bytes are not one. */
export async function unpackModel(packed: Uint8Array): Promise<MarketModel> {
  const text = (await promisify(gunzip)(packed)).toString('utf8');
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const [entry, ...others] = Object.entries(value);
    if (!entry || others.length > 0 || !(entry[0] in TYPED)) return value;
    return TYPED[entry[0] as TypedName].from(entry[1] as number[]);
  }) as MarketModel;
}

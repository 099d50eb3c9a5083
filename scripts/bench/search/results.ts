import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figures } from './measure';

export type Door = 'SQL' | 'service' | 'tRPC' | 'REST';
export const AT_ONCE = [1, 16] as const;

/** Figures by number of listings, shape and place of measuring, such as `REST, 16`. */
type Kept = Record<string, Record<string, Record<string, Figures>>>;

const place = (door: Door, atOnce: number) => `${door}, ${atOnce}`;

/** What has been measured, kept in a file from shape to shape: a run that is broken off, or asked for a part, loses nothing. */
export class Results {
  private constructor(
    private readonly path: string,
    private readonly kept: Kept,
  ) {}

  static async of(folder: string): Promise<Results> {
    const path = join(folder, 'results.json');
    const kept = await readFile(path, 'utf8').then(
      (text) => JSON.parse(text) as Kept,
      () => ({}),
    );
    return new Results(path, kept);
  }

  figures(listings: number, shape: string, door: Door, atOnce: number): Figures | undefined {
    return this.kept[listings]?.[shape]?.[place(door, atOnce)];
  }

  async keep(
    listings: number,
    shape: string,
    door: Door,
    atOnce: number,
    figures: Figures,
  ): Promise<void> {
    const shapes = this.kept[listings] ?? {};
    this.kept[listings] = {
      ...shapes,
      [shape]: { ...shapes[shape], [place(door, atOnce)]: figures },
    };
    await this.write();
  }

  /** Another filling is another database: its figures are measured anew. */
  async forget(listings: number): Promise<void> {
    delete this.kept[listings];
    await this.write();
  }

  private async write(): Promise<void> {
    await writeFile(`${this.path}.new`, JSON.stringify(this.kept));
    await rename(`${this.path}.new`, this.path);
  }
}

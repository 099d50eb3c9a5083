import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const COMPRESSIBLE = /\.(js|css)$/;
/** Below this an answer fits into one packet anyway. */
const WORTH_IT_BYTES = 1024;
/** The last level takes four times as long for 2 %: the map's bundle by itself would cost the first start seconds. */
const LARGE_BYTES = 400_000;

/** Leaves a `.br` beside every script and style sheet below `folder`. */
export async function compressBelow(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names
      .filter((name) => COMPRESSIBLE.test(name))
      .map(async (name) => {
        const file = join(folder, name);
        const content = await readFile(file);
        if (content.length < WORTH_IT_BYTES) return;
        const quality = content.length > LARGE_BYTES ? 9 : 11;
        await writeFile(
          `${file}.br`,
          await compress(content, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: quality,
              [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
              [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
            },
          }),
        );
      }),
  );
}

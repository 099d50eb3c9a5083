import { Readable } from 'node:stream';
import sharp, { type Sharp } from 'sharp';
import type { FileStore } from '@/platform/files/store';
import { allScenes } from './scenes';
import { HEIGHT, WIDTH } from './svg';

/** Where the demo's pictures lie in the file store; listings share them, and clearing removes them all. */
export const PICTURE_FOLDER = 'public/listings/demo/';

export function pictureKey(scene: string): string {
  return `${PICTURE_FOLDER}${scene}.webp`;
}

/** Draws every scene at 1200 by 800, and beside it as `…-small.webp` at 600 by 400. Resolves to their number. */
export async function renderPictures(files: FileStore): Promise<number> {
  const waiting = allScenes();
  const total = waiting.length;
  // Two at a time: sharp has threads of its own, and more would only hold more bitmaps in memory.
  await Promise.all([renderFrom(waiting, files), renderFrom(waiting, files)]);
  return total;
}

async function renderFrom(waiting: ReturnType<typeof allScenes>, files: FileStore): Promise<void> {
  for (let scene = waiting.pop(); scene; scene = waiting.pop()) {
    const large = sharp(Buffer.from(scene.svg())).resize(WIDTH, HEIGHT);
    const key = pictureKey(scene.name);
    await files.put(key, await webp(large.clone()), 'image/webp');
    await files.put(
      key.replace('.webp', '-small.webp'),
      await webp(large.clone().resize(WIDTH / 2, HEIGHT / 2)),
      'image/webp',
    );
  }
}

async function webp(picture: Sharp): Promise<Readable> {
  return Readable.from([await picture.webp({ quality: 80, effort: 2 }).toBuffer()]);
}

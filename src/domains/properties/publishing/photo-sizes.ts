import sharp from 'sharp';
import { PHOTO_WIDTHS } from '../photo-widths';

export interface Sizes {
  /** Of the largest. */
  readonly width: number;
  readonly height: number;
  /** From the smallest to the largest, as WebP. */
  readonly sizes: readonly { readonly width: number; readonly bytes: Buffer }[];
  /** A `data:` address of a few hundred bytes. */
  readonly placeholder: string;
}

/** The bytes are no picture, or not one that can be shown: trying again would not help. */
export class UnreadablePhoto extends Error {
  override name = 'UnreadablePhoto';
}

/** A bitmap of this many pixels takes 400 MB; the largest phones take 50 million. A small file can claim any number. */
const MAX_PIXELS = 100_000_000;
const PLACEHOLDER_WIDTH = 16;

/**
 * A photo in the widths that pages ask for, none wider than it is: turned upright as its camera noted, in sRGB, and
 * without any note of where, when or with what it was taken. Throws {@link UnreadablePhoto}.
 */
export async function photoSizes(bytes: Buffer): Promise<Sizes> {
  try {
    const upright = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: largest, withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const picture = () => sharp(upright.data, { raw: { width, height, channels } });
    const widths = [...PHOTO_WIDTHS.filter((known) => known < width), width];
    const sizes = [];
    for (const to of widths) {
      const made = picture()
        .resize({ width: to })
        .webp({ quality: to > 1000 ? 78 : 74, effort: 4 });
      sizes.push({ width: to, bytes: await made.toBuffer() });
    }
    const tiny = await picture()
      .resize({ width: PLACEHOLDER_WIDTH })
      .blur(0.6)
      .webp({ quality: 30 })
      .toBuffer();
    const placeholder = `data:image/webp;base64,${tiny.toString('base64')}`;
    return { width, height, sizes, placeholder };
  } catch (error) {
    throw new UnreadablePhoto('the file cannot be read as a picture', { cause: error });
  }
}

const largest = Math.max(...PHOTO_WIDTHS);

import sharp from 'sharp';

/** A small file can claim any number of pixels; a bitmap of this many takes 160 MB. */
const MAX_PIXELS = 40_000_000;
/** Twice the largest size in which a face is shown. */
const SIDE = 320;

/**
 * A picture as a square of 320 pixels in WebP: upright as its camera noted, cut around what catches the eye, without
 * any note of where or when it was taken. Null for what cannot be read as a picture.
 */
export async function squareOf(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'cover', position: sharp.strategy.attention })
      .toColourspace('srgb')
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    return null;
  }
}

import { PHOTO_WIDTHS } from '../../photo-widths';

/** The demo's drawings come in two sizes. */
const DRAWN = /^(\/media\/public\/listings\/.+)(?<!-small)\.webp$/;
/** Photos that were sent here are named by the largest of their sizes, which is as wide as its name says. */
const SENT = /^(\/media\/public\/listing_photo\/[\w-]+)-(\d+)\.webp$/;

interface PhotoSources {
  readonly src: string;
  readonly srcSet?: string;
}

/** What an `<img>` needs to fetch no more pixels than it shows. Photos that stay at their source come in one size. */
export function photoSources(url: string): PhotoSources {
  const drawn = DRAWN.exec(url);
  if (drawn) {
    const small = `${drawn[1]}-small.webp`;
    return { src: small, srcSet: `${small} 600w, ${url} 1200w` };
  }
  const sent = SENT.exec(url);
  if (!sent) return { src: url };
  const largest = Number(sent[2]);
  const widths = [...PHOTO_WIDTHS.filter((width) => width < largest), largest];
  const at = (width: number) => `${sent[1]}-${width}.webp`;
  return {
    src: at(widths[0] ?? largest),
    srcSet: widths.map((width) => `${at(width)} ${width}w`).join(', '),
  };
}

/** Lays the few blurred pixels under a photo that is on its way. */
export function placeholderStyle(placeholder: string | null) {
  return placeholder === null ? undefined : { backgroundImage: `url("${placeholder}")` };
}

/** Photos kept by Gable come in two sizes; those that stay at their source come in one. */
const KEPT_HERE = /^(\/media\/public\/listings\/.+)(?<!-small)\.webp$/;

interface PhotoSources {
  readonly src: string;
  readonly srcSet?: string;
}

/** What an `<img>` needs to fetch no more pixels than it shows. */
export function photoSources(url: string): PhotoSources {
  const kept = KEPT_HERE.exec(url);
  if (!kept) return { src: url };
  const small = `${kept[1]}-small.webp`;
  return { src: small, srcSet: `${small} 600w, ${url} 1200w` };
}

import { Refusal, shown } from './refusal';

/** More are taken for a mistake: no gallery is this long. */
const MOST_PHOTOS = 200;

/** Photo addresses in order, from RESO's Media records as JSON or from a list of addresses. Throws {@link Refusal}. */
export function photosOf(text: string): string[] {
  if (text === '') return [];
  const urls = /^[[{]/.test(text) ? fromJson(text) : text.split(/[\s|;]+/).filter(Boolean);
  if (urls.length > MOST_PHOTOS) throw new Refusal('Media', `has ${urls.length} photos`);
  for (const url of urls) {
    // A script's address must never reach a page's image or link.
    if (
      !/^https?:\/\//i.test(url) ||
      !URL.canParse(url) ||
      url.length > 2000 ||
      url.includes('\0')
    ) {
      throw new Refusal('Media', `${shown(url)} is not an http address`);
    }
  }
  return urls;
}

function fromJson(text: string): string[] {
  let items: unknown;
  try {
    items = [JSON.parse(text)].flat();
  } catch {
    throw new Refusal('Media', 'is not JSON');
  }
  const ordered = (items as unknown[]).map((item, index) => {
    if (typeof item === 'string') return { url: item, order: index };
    const { MediaURL: url, Order: order } = (item ?? {}) as Record<string, unknown>;
    if (typeof url !== 'string') throw new Refusal('Media', 'has an item without MediaURL');
    return { url, order: typeof order === 'number' ? order : index };
  });
  return ordered.sort((left, right) => left.order - right.order).map(({ url }) => url);
}

import type { Group } from './cluster';
import type { Mark } from './mark';

export interface GroupWords {
  /** The number on a pill that stands for several homes, short; `isAbout` where it is of a sample. */
  readonly groupText: (count: number, isAbout: boolean) => string;
  /** The same, said whole. */
  readonly groupLabel: (count: number, isAbout: boolean) => string;
}

/** A pill: the price of one home, or how many homes stand there. */
export function pillElement(
  { members, count }: Group<Mark & { x: number; y: number }>,
  isAbout: boolean,
  words: GroupWords,
): HTMLButtonElement {
  const home = count === 1 ? members[0]?.home : null;
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.className = 'map-pill';
  element.dataset.kind = home ? 'home' : 'group';
  element.textContent = home ? home.price : words.groupText(count, isAbout);
  const label = home ? home.label : words.groupLabel(count, isAbout);
  element.setAttribute('aria-label', label);
  if (!home) element.title = label;
  return element;
}

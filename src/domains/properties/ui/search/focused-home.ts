const LINKS = '[data-home-link]';

/** The card that the focus is in. */
export function focusedHome(): Element | null {
  return document.activeElement?.closest('[data-home]') ?? null;
}

/** Moves the focus from the card it is in to the next or the one before, from nowhere to the first; it stays at the ends. */
export function stepFocus(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const at = placeOfFocus(links);
  const next = at === -1 ? 0 : at + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

/** Before the focused card goes away: its neighbour takes the focus, which would otherwise fall back to the top of the page. */
export function leaveFocusedHome(): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const at = placeOfFocus(links);
  if (at !== -1) (links[at + 1] ?? links[at - 1])?.focus();
}

function placeOfFocus(links: readonly HTMLElement[]): number {
  const current = focusedHome()?.querySelector<HTMLElement>(LINKS);
  return current ? links.indexOf(current) : -1;
}

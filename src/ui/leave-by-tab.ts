import type { KeyboardEvent } from 'react';

const REACHABLE =
  'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),summary,[tabindex]:not([tabindex="-1"])';

/**
 * For a paper that lies at the end of the document though it belongs to its button: Tab from its last field goes on
 * behind the button, Shift and Tab from its first one to the button itself. True where the key leaves the paper.
 */
export function leavesByTab(
  event: KeyboardEvent<HTMLElement>,
  button: HTMLElement | null,
): boolean {
  if (event.key !== 'Tab' || !button) return false;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(REACHABLE)].filter(
    (field) => field.tabIndex >= 0 && field.getClientRects().length > 0,
  );
  const active = document.activeElement;
  const at = active instanceof HTMLElement ? fields.indexOf(active) : -1;
  const beyond = event.shiftKey ? fields.slice(0, Math.max(at, 0)) : fields.slice(at + 1);
  if (beyond.some((field) => !isOfSameGroup(field, active))) return false;
  // From the button the browser itself goes on to what comes behind it.
  button.focus();
  if (event.shiftKey) event.preventDefault();
  return true;
}

/** Of radio buttons with one name Tab reaches only one. */
function isOfSameGroup(one: Element, other: Element | null): boolean {
  const groupOf = (element: Element | null) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
  return groupOf(one) !== null && groupOf(one) === groupOf(other);
}

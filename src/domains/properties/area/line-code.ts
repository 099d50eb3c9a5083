import type { Position } from '../contract';
import { simplified } from './simplify';

/**
 * A closed line as text for an address: each corner as its difference to the one before, in steps of 0.00001 degrees (a
 * metre), five bits a character and the sixth to say that more follow, in the characters of base64url.
 */
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STEPS = 100_000;
/** As many corners as an address, and the query made from it, can hold. */
const MOST_CORNERS = 80;
const LONGEST = 2000;

export function writeLine(corners: readonly Position[]): string {
  const ring = simplified(corners, { most: MOST_CORNERS, tolerance: 0.00005 });
  let [x, y] = [0, 0];
  return ring
    .map(([longitude, latitude]) => {
      const [nextX, nextY] = [Math.round(longitude * STEPS), Math.round(latitude * STEPS)];
      const written = writeStep(nextX - x) + writeStep(nextY - y);
      [x, y] = [nextX, nextY];
      return written;
    })
    .join('');
}

/** Null for whatever {@link writeLine} did not write, or what encloses nothing. */
export function readLine(text: string): Position[] | null {
  const steps = text.length <= LONGEST ? readSteps(text) : null;
  if (!steps || steps.length % 2 === 1 || steps.length < 6) return null;
  let [x, y] = [0, 0];
  const corners: Position[] = [];
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    if (Math.abs(x) > 360 * STEPS || Math.abs(y) > 90 * STEPS) return null;
    corners.push([x / STEPS, y / STEPS]);
  }
  return corners;
}

function writeStep(step: number): string {
  // The sign in the lowest bit, so that small steps either way are short.
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let written = '';
  while (rest >= 32) {
    written += CHARACTERS.charAt(32 + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  return written + CHARACTERS.charAt(rest);
}

function readSteps(text: string): number[] | null {
  const steps: number[] = [];
  let [value, scale] = [0, 1];
  for (const character of text) {
    const digit = CHARACTERS.indexOf(character);
    if (digit < 0 || scale > 32 ** 6) return null;
    value += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    steps.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, scale] = [0, 1];
  }
  return scale === 1 ? steps : null;
}

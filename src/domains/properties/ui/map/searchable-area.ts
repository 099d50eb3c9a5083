import { readLine, writeLine } from '../../area/line-code';
import { preparedArea } from '../../area/prepare';
import type { Position } from '../../contract';

/** A drawn line as an address holds it, or null where no search can be made of it: see {@link preparedArea}. */
export function searchableArea(corners: readonly Position[]): Position[] | null {
  const area = readLine(writeLine(corners));
  if (!area) return null;
  try {
    preparedArea(area);
    return area;
  } catch {
    return null;
  }
}

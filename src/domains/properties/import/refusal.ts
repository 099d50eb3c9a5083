/** A row that is not taken: which RESO column is at fault, and why. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/** A wrong value as a reason shows it: quoted, and no longer than a line. */
export function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

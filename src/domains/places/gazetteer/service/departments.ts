import { readDepartments } from './packages';

let names: ReadonlyMap<string, string> | undefined;

/** What a French département is called, by its code (`2A`, `974`); null where there is none. */
export function departmentName(code: string): string | null {
  names ??= new Map(readDepartments().map(({ code: each, nom }) => [each, nom]));
  return names.get(code) ?? null;
}

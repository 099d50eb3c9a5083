import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  type ImportInput,
  importListings,
} from '@/domains/properties/import/service/import-listings';
import type { TestDatabase } from './database';

/** A folder for the calling test file's own files, removed afterwards. */
export function testFolder(): {
  write(name: string, content: string | Buffer): string;
  path(name: string): string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'gable-import-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** Runs an import of `files` into the test's database as the operator would. */
export function runImport(
  database: TestDatabase,
  files: string[],
  options: Partial<ImportInput> & { rejectsPath: string },
) {
  const ctx = { db: database.current.db, actor: { kind: 'operator' } } as const;
  return importListings(ctx, database.url, { files, mapping: null, source: null, ...options });
}

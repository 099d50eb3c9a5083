import { z } from 'zod';

/** Raised when an older Gable could no longer read what is written. */
export const FORMAT_VERSION = 1;

/** The archive's last entry but its seal: what all others must be. An archive without it was not finished. */
export const manifestSchema = z.object({
  format: z.literal('gable-backup'),
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  postgres: z.string(),
  /** Hashes of the migrations that the database had, in order; their number is the number of the migration. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({
      name: z.string(),
      /** In the order of the copied rows; generated columns are left out. */
      columns: z.array(z.string()).min(1),
      rows: z.number().int(),
    }),
  ),
  sequences: z.array(
    z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  jobs: z.number().int(),
  files: z.number().int(),
  /** Keys of file rows whose object was not in the store. */
  missingFiles: z.array(z.string()),
  entries: z.array(z.object({ name: z.string(), size: z.number().int(), sha256: z.string() })),
});

export type Manifest = z.output<typeof manifestSchema>;
export const MANIFEST_NAME = 'manifest.json';
/** Follows the manifest: its SHA-256 in hex. */
export const SEAL_NAME = 'manifest.sha256';

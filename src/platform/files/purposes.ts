import type { FilePurpose } from './store';

interface PurposeRule {
  /** Types that are taken, by content. */
  readonly types: readonly string[];
  /** Megabytes; `UPLOAD_MAX_MB` may be lower. */
  readonly maxMegabytes: number;
  /** Whether anybody may see it, under `/media/`. */
  readonly isPublic: boolean;
}

const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;

export const PURPOSES: Record<FilePurpose, PurposeRule> = {
  listing_photo: { types: PICTURES, maxMegabytes: 20, isPublic: true },
  avatar: { types: PICTURES, maxMegabytes: 5, isPublic: true },
  export: { types: ['application/zip', 'application/pdf'], maxMegabytes: 10_000, isPublic: false },
};

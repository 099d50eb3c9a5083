import { extensionOf } from './keys';
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
  /** As the camera made it, place and all: nobody sees it but through the sizes made from it. */
  listing_original: { types: PICTURES, maxMegabytes: 30, isPublic: false },
  listing_photo: { types: PICTURES, maxMegabytes: 20, isPublic: true },
  avatar_original: { types: PICTURES, maxMegabytes: 10, isPublic: false },
  /** Shown by links that run out: a face is not for everybody, for good. */
  avatar: { types: PICTURES, maxMegabytes: 5, isPublic: false },
  export: { types: ['application/zip', 'application/pdf'], maxMegabytes: 10_000, isPublic: false },
};

/** The key of a file of this purpose; `name` is made of ids, never of what a user typed. */
export function keyFor(purpose: FilePurpose, name: string, contentType: string): string {
  const folder = PURPOSES[purpose].isPublic ? 'public/' : '';
  return `${folder}${purpose}/${name}.${extensionOf(contentType)}`;
}

/** Widths in pixels in which photos are kept; the largest of each is named by its own width. */
export const PHOTO_WIDTHS = [480, 960, 1920] as const;

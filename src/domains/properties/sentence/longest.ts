/** The longest sentence that is read; one longer is refused by name, with its text left to who typed it. */
export const LONGEST_SENTENCE = 500;

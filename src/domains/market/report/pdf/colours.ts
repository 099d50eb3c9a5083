/** The palette's light side (`ui/tokens.css`), as sRGB: paper is printed, so there is no dark one. */
export const COLOURS = {
  sunken: '#f2eee7',
  line: '#ddd8cf',
  lineStrong: '#8b8275',
  ink: '#1c2331',
  inkSoft: '#515763',
  accent: '#a14026',
  accentWash: '#fae6dc',
  watch: '#7f5516',
  watchWash: '#f9ebcb',
  band: '#dfe5ee',
  bandStrong: '#b9c6da',
  white: '#ffffff',
} as const;
export type Colour = keyof typeof COLOURS;

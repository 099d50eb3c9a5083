export const STONES = ['#e4d6bd', '#dccfb8', '#e9dfcd', '#d6c4a6', '#e6d2bd', '#d9d3c6'];
export const BRICKS = ['#a55a44', '#94513f', '#b26a4e', '#8a5a4c', '#9c4c38', '#b0705a'];
export const DOORS = ['#3b5a5f', '#8c3a2e', '#2f4238', '#5a4a6b', '#31506f', '#4a3b2f'];

/** One of a palette, always the same for the same variant. */
export const paint = (colours: readonly string[], variant: number) =>
  colours[variant % colours.length] ?? '#ccc';

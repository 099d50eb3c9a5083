/** Drawing words for the demo's pictures: a sheet of 1200 by 800, y downwards. */
export const WIDTH = 1200;
export const HEIGHT = 800;

export function sheet(...shapes: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${shapes.join('')}</svg>`;
}

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${radius ? ` rx="${radius}"` : ''}/>`;
}

export function shape(points: readonly (readonly [number, number])[], fill: string): string {
  return `<polygon points="${points.map((point) => point.join(',')).join(' ')}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string, squash = 1): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${radius}" ry="${radius * squash}" fill="${fill}"/>`;
}

export function stroke(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function area(path: string, fill: string): string {
  return `<path d="${path}" fill="${fill}"/>`;
}

/** Over everything, to veil or shade it. */
export function veil(shapes: string, opacity: number): string {
  return `<g opacity="${opacity}">${shapes}</g>`;
}

/** A fill that fades from top to bottom, defined in place. */
export function fade(id: string, from: string, to: string): string {
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs>`;
}

/** `times` copies side by side or one above another, each drawn at its own place. */
export function repeat(times: number, draw: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => draw(index)).join('');
}

import type { Light } from './palette';
import { area, box, disc, fade, repeat, shape, stroke, veil } from './svg';

/** What lies behind every facade: sky, sun, a far line of hills or roofs, the ground in front. */
export function surroundings(light: Light, variant: number): string {
  const hills = `M0 ${520 - (variant % 3) * 20} C 260 ${440 + (variant % 4) * 18}, 480 560, 720 490 S 1080 ${450 + (variant % 5) * 14}, 1200 500 L1200 800 L0 800 Z`;
  return [
    fade('sky', light.skyTop, light.skyLow),
    box(0, 0, 1200, 800, 'url(#sky)'),
    disc(180 + ((variant * 197) % 840), 150 + (variant % 3) * 40, 58, light.sun),
    veil(
      cloud(300 + ((variant * 331) % 600), 130) + cloud(120 + ((variant * 157) % 900), 215),
      0.5,
    ),
    area(hills, light.far),
    box(0, 640, 1200, 160, light.ground),
    box(0, 712, 1200, 88, light.path),
    stroke('M0 712 H1200', light.ground, 3),
  ].join('');
}

function cloud(x: number, y: number): string {
  return (
    disc(x, y, 70, '#ffffff', 0.3) +
    disc(x + 52, y - 14, 46, '#ffffff', 0.4) +
    disc(x + 98, y + 3, 52, '#ffffff', 0.28)
  );
}

export function tree(x: number, base: number, size: number, light: Light): string {
  return [
    box(x - size * 0.05, base - size * 0.5, size * 0.1, size * 0.5, '#6d5442'),
    disc(x, base - size * 0.78, size * 0.36, light.leafDark, 1.05),
    disc(x - size * 0.12, base - size * 0.86, size * 0.27, light.leaf, 1.05),
    disc(x + size * 0.16, base - size * 0.66, size * 0.2, light.leaf),
  ].join('');
}

export function cypress(x: number, base: number, size: number, light: Light): string {
  return area(
    `M${x} ${base - size} C ${x + size * 0.22} ${base - size * 0.5}, ${x + size * 0.18} ${base - size * 0.1}, ${x} ${base} C ${x - size * 0.18} ${base - size * 0.1}, ${x - size * 0.22} ${base - size * 0.5}, ${x} ${base - size} Z`,
    light.leafDark,
  );
}

export function palm(x: number, base: number, size: number, light: Light): string {
  const leaf = (dx: number, dy: number) =>
    stroke(
      `M${x} ${base - size} q ${dx * size * 0.28} ${-size * 0.18} ${dx * size * 0.5} ${dy * size * 0.22}`,
      light.leaf,
      size * 0.06,
    );
  return (
    stroke(`M${x} ${base} q ${size * 0.06} ${-size * 0.5} 0 ${-size}`, '#8a6a50', size * 0.05) +
    [
      leaf(1, 0.2),
      leaf(-1, 0.2),
      leaf(0.8, 0.9),
      leaf(-0.8, 0.9),
      leaf(0.55, -0.7),
      leaf(-0.55, -0.7),
    ].join('')
  );
}

export function hedge(x: number, width: number, base: number, light: Light): string {
  const bumps = Math.max(2, Math.round(width / 46));
  return (
    box(x, base - 34, width, 34, light.leafDark, 10) +
    repeat(bumps, (index) =>
      disc(
        x + (width / bumps) * (index + 0.5),
        base - 34,
        width / bumps / 1.9,
        light.leafDark,
        0.5,
      ),
    )
  );
}

/** A window with its frame; every third one is lit, so that somebody seems to live there. */
export function pane(
  x: number,
  y: number,
  width: number,
  height: number,
  light: Light,
  index: number,
  frame = '#f4efe6',
): string {
  return [
    box(x - 4, y - 4, width + 8, height + 8, frame, 2),
    box(x, y, width, height, index % 3 === 1 ? light.lit : light.glass),
    veil(
      shape(
        [
          [x, y + height * 0.55],
          [x + width * 0.6, y],
          [x + width, y],
          [x, y + height],
        ],
        '#ffffff',
      ),
      0.16,
    ),
    box(x + width / 2 - 2, y, 4, height, frame),
  ].join('');
}

export function door(
  x: number,
  base: number,
  width: number,
  height: number,
  colour: string,
): string {
  return [
    box(x - 7, base - height - 7, width + 14, height + 7, '#efe8db'),
    box(x, base - height, width, height, colour),
    veil(
      box(x + width * 0.18, base - height * 0.9, width * 0.64, height * 0.32, '#ffffff', 3),
      0.22,
    ),
    disc(x + width * 0.84, base - height * 0.46, 4, '#e2c27c'),
  ].join('');
}

import { at, type Interior, LIGHTS } from './palette';
import { area, box, disc, repeat, shape, stroke, veil } from './svg';

/** Walls, boards in perspective and skirting: the shell of each room. */
function shell(room: Interior, light: number): string {
  return [
    box(0, 0, 1200, 580, room.wall),
    veil(
      shape(
        [
          [0, 0],
          [210, 0],
          [210, 580],
          [0, 690],
        ],
        room.wallShade,
      ),
      1,
    ),
    area('M0 690 L210 580 H1200 V800 H0 Z', room.floor),
    repeat(9, (line) =>
      stroke(`M${210 + line * 124} 580 L${-160 + line * 210} 800`, room.floorLine, 2),
    ),
    box(210, 566, 990, 14, room.cloth),
    veil(
      shape(
        [
          [470, 580],
          [820, 580],
          [960, 800],
          [430, 800],
        ],
        '#ffffff',
      ),
      light % 2 ? 0.2 : 0.12,
    ),
  ].join('');
}

function window(
  x: number,
  y: number,
  width: number,
  height: number,
  light: number,
  room: Interior,
): string {
  const sky = at(LIGHTS, light);
  return [
    box(x - 12, y - 12, width + 24, height + 24, room.cloth, 3),
    box(x, y, width, height, sky.skyTop),
    box(x, y + height * 0.42, width, height * 0.58, sky.skyLow),
    area(
      `M${x} ${y + height * 0.72} q ${width * 0.3} ${-height * 0.16} ${width * 0.55} ${-height * 0.04} t ${width * 0.45} ${-height * 0.06} V${y + height} H${x} Z`,
      sky.far,
    ),
    disc(x + width * 0.2, y + height * 0.9, width * 0.17, sky.leaf, 0.9),
    disc(x + width * 0.75, y + height * 0.94, width * 0.2, sky.leafDark, 0.7),
    box(x, y + height - 0.04 * height, width, height * 0.04, sky.leafDark),
    box(x + width / 2 - 4, y, 8, height, room.cloth),
    box(x, y + height * 0.36, width, 6, room.cloth),
  ].join('');
}

function curtain(x: number, y: number, width: number, height: number, colour: string): string {
  return area(
    `M${x} ${y} H${x + width} Q ${x + width * 0.7} ${y + height * 0.5} ${x + width * 0.92} ${y + height} H${x + width * 0.08} Q ${x + width * 0.3} ${y + height * 0.5} ${x} ${y} Z`,
    colour,
  );
}

function plant(x: number, base: number, size: number): string {
  return [
    ...[-0.5, -0.25, 0, 0.25, 0.5].map((lean) =>
      stroke(
        `M${x} ${base - size * 0.3} q ${lean * size * 0.3} ${-size * 0.5} ${lean * size} ${-size * (0.75 - Math.abs(lean) * 0.5)}`,
        lean % 0.5 ? '#6d8b62' : '#53714d',
        size * 0.07,
      ),
    ),
    shape(
      [
        [x - size * 0.18, base - size * 0.34],
        [x + size * 0.18, base - size * 0.34],
        [x + size * 0.13, base],
        [x - size * 0.13, base],
      ],
      '#b7694c',
    ),
  ].join('');
}

function lamp(x: number, drop: number, colour: string): string {
  return (
    stroke(`M${x} 0 V${drop}`, '#4a4540', 3) +
    area(`M${x - 54} ${drop + 52} Q ${x} ${drop - 46} ${x + 54} ${drop + 52} Z`, colour)
  );
}

function picture(
  x: number,
  y: number,
  width: number,
  height: number,
  room: Interior,
  variant: number,
): string {
  return [
    box(x, y, width, height, room.wood),
    box(x + 8, y + 8, width - 16, height - 16, room.cloth),
    variant % 2
      ? disc(x + width * 0.45, y + height * 0.5, width * 0.2, room.accent) +
        box(x + width * 0.3, y + height * 0.62, width * 0.45, height * 0.14, room.main)
      : area(
          `M${x + 16} ${y + height - 16} L${x + width * 0.42} ${y + height * 0.36} L${x + width * 0.62} ${y + height * 0.62} L${x + width * 0.78} ${y + height * 0.46} L${x + width - 16} ${y + height - 16} Z`,
          room.accent,
        ),
  ].join('');
}

export function livingRoom(room: Interior, variant: number): string {
  const left = variant % 2 === 0;
  const sofa = left ? 560 : 330;
  return [
    shell(room, variant),
    window(left ? 270 : 780, 110, 260, 330, variant, room),
    curtain(left ? 236 : 746, 84, 60, 480, room.cloth),
    curtain(left ? 506 : 1016, 84, 60, 480, room.cloth),
    picture(left ? 700 : 360, 140, 190, 140, room, variant),
    picture(left ? 910 : 570, 170, 90, 110, room, variant + 1),
    area(`M${sofa - 60} 742 L${sofa + 20} 664 H${sofa + 470} L${sofa + 590} 742 Z`, room.accent),
    veil(
      area(`M${sofa - 30} 732 L${sofa + 34} 674 H${sofa + 458} L${sofa + 556} 732 Z`, room.cloth),
      0.25,
    ),
    box(sofa, 430, 480, 140, room.main, 22),
    box(sofa - 26, 478, 70, 172, room.mainDark, 22),
    box(sofa + 436, 478, 70, 172, room.mainDark, 22),
    box(sofa + 20, 540, 440, 84, room.main, 14),
    stroke(`M${sofa + 240} 546 V618`, room.mainDark, 3),
    box(sofa + 52, 474, 92, 76, room.accent, 12),
    box(sofa + 352, 480, 84, 70, room.cloth, 12),
    box(sofa + 30, 648, 18, 26, room.wood),
    box(sofa + 432, 648, 18, 26, room.wood),
    disc(sofa + 250, 690, 120, room.wood, 0.24),
    disc(sofa + 226, 680, 26, room.cloth, 0.4),
    lamp(sofa + 240, 90 + (variant % 3) * 20, room.accent),
    plant(left ? 1120 : 250, 660, 190),
  ].join('');
}

export function kitchen(room: Interior, variant: number): string {
  return [
    shell(room, variant + 1),
    window(520, 130, 250, 220, variant + 1, room),
    repeat(2, (side) =>
      repeat(
        2,
        (index) =>
          box((side ? 800 : 230) + index * 136, 110, 130, 210, room.main, 4) +
          box((side ? 800 : 230) + index * 136 + 108, 200, 6, 34, room.wood, 3),
      ),
    ),
    box(210, 352, 990, 66, room.cloth),
    repeat(17, (tile) => stroke(`M${220 + tile * 60} 352 V418`, room.wallShade, 2)),
    stroke('M210 385 H1200', room.wallShade, 2),
    box(210, 416, 990, 22, room.wood),
    repeat(
      6,
      (index) =>
        box(220 + index * 164, 440, 156, 150, room.mainDark, 4) +
        box(220 + index * 164 + 48, 458, 60, 6, room.wood, 3),
    ),
    box(880, 440, 156, 150, '#3a3d40', 4),
    box(900, 482, 116, 84, '#54585c', 4),
    stroke('M640 416 V372 q 0 -26 30 -26 t 26 24', '#8b8f92', 8),
    disc(300, 408, 30, room.accent, 0.4),
    plant(430, 416, 90),
    box(1066, 372, 60, 44, room.accent, 6),
    area('M330 690 H950 L1010 740 H270 Z', room.wood),
    box(330, 650, 620, 42, room.cloth, 6),
    repeat(
      3,
      (stool) =>
        box(400 + stool * 190, 724, 86, 14, room.accent, 6) +
        box(414 + stool * 190, 738, 8, 62, room.ink) +
        box(464 + stool * 190, 738, 8, 62, room.ink),
    ),
    lamp(480, 130 + (variant % 2) * 20, room.accent),
    lamp(800, 130 + (variant % 2) * 20, room.accent),
    disc(560, 644, 44, room.accent, 0.25),
    repeat(3, (fruit) => disc(540 + fruit * 22, 632, 13, fruit % 2 ? '#cf8a3c' : '#a4472f')),
  ].join('');
}

export function bedroom(room: Interior, variant: number): string {
  const right = variant % 2 === 1;
  const bed = right ? 330 : 520;
  return [
    shell(room, variant + 2),
    window(right ? 900 : 250, 120, 220, 300, variant + 2, room),
    curtain(right ? 866 : 216, 96, 60, 470, room.cloth),
    curtain(right ? 1094 : 446, 96, 60, 470, room.cloth),
    box(bed - 20, 330, 500, 250, room.wood, 16),
    veil(
      repeat(5, (slat) => box(bed + slat * 96, 330, 3, 250, room.ink)),
      0.25,
    ),
    box(bed, 500, 460, 150, room.cloth, 18),
    box(bed + 30, 456, 180, 84, '#ffffff', 26),
    box(bed + 250, 456, 180, 84, '#ffffff', 26),
    box(bed + 160, 480, 140, 66, room.accent, 20),
    area(`M${bed - 16} 580 H${bed + 476} L${bed + 500} 730 H${bed - 40} Z`, room.main),
    area(`M${bed - 26} 640 H${bed + 486} L${bed + 496} 700 H${bed - 36} Z`, room.mainDark),
    box(bed - 130, 540, 90, 110, room.wood, 6),
    box(bed + 502, 540, 90, 110, room.wood, 6),
    area(`M${bed - 118} 500 h66 l-14 -50 h-38 Z`, room.accent),
    box(bed - 89, 500, 8, 40, room.ink),
    disc(bed + 546, 530, 20, room.accent, 0.6),
    picture(bed + 130, 150, 200, 130, room, variant),
    plant(right ? 250 : 1130, 670, 170),
  ].join('');
}

export function bathroom(room: Interior, variant: number): string {
  return [
    shell(room, variant),
    box(210, 250, 990, 316, room.cloth),
    repeat(12, (line) => stroke(`M${210 + line * 90} 250 V566`, room.wallShade, 2)),
    repeat(4, (line) => stroke(`M210 ${250 + line * 80} H1200`, room.wallShade, 2)),
    window(880, 70, 180, 150, variant, room),
    disc(420, 230, 110, room.wood, 1.15),
    disc(420, 230, 98, '#dfe8ea', 1.15),
    veil(
      shape(
        [
          [360, 300],
          [440, 130],
          [480, 150],
          [410, 330],
        ],
        '#ffffff',
      ),
      0.6,
    ),
    box(260, 430, 330, 30, room.wood, 4),
    box(270, 460, 310, 130, room.main, 6),
    stroke('M425 466 V586', room.mainDark, 3),
    disc(425, 424, 80, '#ffffff', 0.24),
    stroke('M425 400 v-34 q0 -16 18 -16', '#8b8f92', 7),
    area('M680 500 H1150 Q 1150 660 1080 680 H750 Q 690 660 680 500 Z', '#ffffff'),
    veil(area('M680 500 H1150 V520 H682 Z', room.wallShade), 0.7),
    stroke('M720 500 v-80 q0 -22 26 -22', '#8b8f92', 8),
    box(1090, 430, 50, 96, room.accent, 6),
    plant(640, 650, 130),
    area('M300 720 H620 L650 766 H270 Z', room.accent),
  ].join('');
}

import { box, disc, stroke, veil } from './svg';

const INK = '#3a3632';
const PAPER = '#f7f2e9';
const TINTS = ['#efe0cf', '#dfe6dc', '#e2e4ea', '#efe6c9', '#e8dbe0', '#dcebec', '#eadfce'];

/**
 * A plan of the kind pinned in an agent's window: the day side left, the bedrooms right, a hall between. It says how
 * many rooms there are and no more: no measures that could contradict the listing's.
 */
export function floorPlan(bedrooms: number, variant: number): string {
  const [left, top, width, height] = [150, 110, 900, 580];
  const split = left + width * (bedrooms === 0 ? 0.72 : 0.46);
  const tint = (index: number) => TINTS[(index + variant) % TINTS.length] ?? PAPER;
  const rooms: string[] = [
    box(left, top, split - left, height * 0.62, tint(0)),
    box(left, top + height * 0.62, (split - left) * 0.6, height * 0.38, tint(1)),
    box(
      left + (split - left) * 0.6,
      top + height * 0.62,
      (split - left) * 0.4,
      height * 0.38,
      tint(2),
    ),
  ];
  const walls = [
    `M${left} ${top + height * 0.62} H${split}`,
    `M${left + (split - left) * 0.6} ${top + height * 0.62} V${top + height}`,
  ];
  const right = left + width - split;
  const hall = bedrooms === 0 ? 0 : 64;
  const columns = bedrooms > 3 ? 2 : 1;
  const rows = Math.max(1, Math.ceil(bedrooms / columns));
  const sleeping: string[] = [];
  for (let index = 0; index < Math.max(1, bedrooms); index++) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const wide = (right - hall) / columns;
    const high = height / rows;
    const [x, y] = [split + hall + column * wide, top + row * high];
    const last = index === bedrooms - 1 && index % columns === 0;
    const roomWidth = last ? right - hall : wide;
    rooms.push(box(x, y, roomWidth, high, tint(index + 3)));
    walls.push(`M${x} ${y} h${roomWidth} v${high} h${-roomWidth} Z`);
    sleeping.push(bedrooms === 0 ? bath(x + 40, y + 40) : bed(x + roomWidth / 2, y + high / 2));
  }
  return [
    box(0, 0, 1200, 800, PAPER),
    box(left + 10, top + 14, width, height, '#e6dccb'),
    ...rooms,
    hall ? box(split, top, hall, height, PAPER) : '',
    stroke(walls.join(' '), INK, 9),
    stroke(`M${left} ${top} h${width} v${height} h${-width} Z`, INK, 16),
    ...sleeping,
    table(left + (split - left) * 0.28, top + height * 0.42),
    sofa(left + (split - left) * 0.62, top + height * 0.14),
    kitchenRow(left + 18, top + height - 66, (split - left) * 0.55),
    bath(left + (split - left) * 0.66, top + height * 0.7),
    stroke(`M${split - 70} ${top + height} a60 60 0 0 1 60 -60`, INK, 3),
    box(left + 80, top - 7, 150, 14, '#bcd3da'),
    box(left + 300, top - 7, 110, 14, '#bcd3da'),
    box(left + width - 7, top + 70, 14, 120, '#bcd3da'),
    box(left + width - 7, top + height - 190, 14, 120, '#bcd3da'),
    stroke('M1110 700 v-60 m-16 18 l16 -20 l16 20', INK, 4),
  ].join('');
}

function bed(x: number, y: number): string {
  return [
    box(x - 52, y - 44, 104, 88, '#fffdf8', 8),
    box(x - 44, y - 38, 40, 24, '#e3d8c6', 6),
    box(x + 4, y - 38, 40, 24, '#e3d8c6', 6),
    veil(stroke(`M${x - 52} ${y - 4} h104`, INK, 3), 0.5),
    stroke(`M${x - 52} ${y - 44} h104 v88 h-104 Z`, INK, 2),
  ].join('');
}

function table(x: number, y: number): string {
  return [
    disc(x, y, 46, '#fffdf8'),
    ...[0, 1, 2, 3].map((index) =>
      disc(
        x + Math.round(Math.cos((index * Math.PI) / 2) * 66),
        y + Math.round(Math.sin((index * Math.PI) / 2) * 66),
        15,
        '#d8c6ac',
      ),
    ),
  ].join('');
}

function sofa(x: number, y: number): string {
  return box(x - 70, y - 34, 140, 60, '#d8c6ac', 10) + box(x - 58, y - 14, 116, 40, '#fffdf8', 6);
}

function kitchenRow(x: number, y: number, width: number): string {
  return [
    box(x, y, width, 48, '#fffdf8'),
    disc(x + 40, y + 24, 12, '#c9bda9'),
    disc(x + 72, y + 24, 12, '#c9bda9'),
    box(x + width - 70, y + 10, 48, 28, '#c9dbe0', 6),
  ].join('');
}

function bath(x: number, y: number): string {
  return box(x, y, 96, 50, '#fffdf8', 16) + box(x + 8, y + 8, 80, 34, '#cfe2e6', 14);
}

import { cypress, hedge, palm, pane, surroundings } from '../outdoors';
import type { Light } from '../palette';
import { area, box, repeat, veil } from '../svg';
import { paint } from './paints';

/** White volumes, glass and a pool. */
export function villa(light: Light, variant: number): string {
  const whites = ['#f6f2ea', '#efe6d8', '#f2eee9', '#e8dccb', '#f4ece2'];
  return [
    surroundings(light, variant + 1),
    variant % 2 ? palm(210, 640, 330, light) : cypress(210, 650, 330, light),
    variant % 2 ? palm(1080, 650, 260, light) : cypress(1090, 650, 290, light),
    box(290, 430, 660, 230, paint(whites, variant)),
    box(420, 300, 420, 140, paint(whites, variant)),
    veil(box(700, 300, 140, 140, '#3a3532'), 0.1),
    box(400, 286, 470, 18, '#8b7d6e'),
    box(270, 420, 710, 16, '#8b7d6e'),
    repeat(3, (index) => pane(450 + index * 126, 322, 104, 92, light, index + variant, '#3f4346')),
    repeat(4, (index) =>
      pane(320 + index * 118, 462, 100, 190, light, index + variant + 1, '#3f4346'),
    ),
    box(806, 452, 122, 208, '#b59268'),
    repeat(9, (index) => veil(box(812 + index * 13, 452, 2, 208, '#3a2a1c'), 0.3)),
    box(240, 656, 760, 20, '#d9cdbb'),
    area('M180 700 H1020 L1090 776 H110 Z', '#e8dfd0'),
    area('M240 714 H960 L1010 764 H190 Z', '#6db3c0'),
    veil(area('M300 724 H640 L660 734 H290 Z M560 746 H880 L894 754 H550 Z', '#ffffff'), 0.5),
    hedge(20, 190, 690, light),
    hedge(1000, 190, 690, light),
  ].join('');
}

import { hedge, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { area, box, repeat, stroke } from '../svg';

/** Land, a garage bay, a shop: what is no dwelling. */
export function plot(light: Light, variant: number): string {
  return [
    surroundings(light, variant),
    area('M0 560 C 300 520 800 590 1200 540 V800 H0 Z', light.ground),
    area('M220 610 L980 590 L1130 770 H90 Z', light.leaf),
    stroke('M220 610 L980 590 L1130 770 H90 Z', '#f0e8d8', 4),
    repeat(4, (index) =>
      box([216, 976, 1124, 86][index] ?? 0, [570, 550, 712, 712][index] ?? 0, 8, 60, '#8a6a4a'),
    ),
    tree(170 + variant * 40, 600, 200, light),
    tree(1030 - variant * 30, 590, 240, light),
    hedge(380, 420, 600, light),
  ].join('');
}

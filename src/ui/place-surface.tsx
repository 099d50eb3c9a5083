'use client';

import { useReaderUnit } from './reader-unit';
import { Surface } from './surface';
import { surfaceUnitOf } from './surface-unit';

/** The surface of something in a country: in the unit that the reader prefers, else in that of the place. */
export function PlaceSurface(props: { squareMetres: number; country: string; signed?: boolean }) {
  const { country, ...surface } = props;
  const preferred = useReaderUnit();
  return <Surface {...surface} unit={preferred ?? surfaceUnitOf(country)} />;
}

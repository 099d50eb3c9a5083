import { placeLine, type Report } from '../model';
import { MARGIN, WIDTH } from './frame';
import type { Paper } from './paper';
import type { Words } from './words';

/** Which home this is about: its place in large, and the facts that were told; returns where it ends. */
export function drawHome(paper: Paper, words: Words, { home }: Report, y: number): number {
  let end = y;
  paper.tell('H1', () => {
    const place = placeLine(home) ?? words.translator('report')('unnamed');
    end = paper.paragraph(
      place,
      { x: MARGIN, y, width: WIDTH, most: 2 },
      { face: 'title', size: 19 },
    );
  });
  paper.tell('P', () => {
    const facts = factsOf(home, words).join('\u00a0\u00a0·\u00a0 ');
    end = paper.paragraph(
      facts,
      { x: MARGIN, y: end + 1, width: WIDTH, most: 2 },
      { size: 9.5, colour: 'inkSoft' },
    );
  });
  return end;
}

function factsOf(home: Report['home'], words: Words): string[] {
  const { surface } = words;
  const t = words.translator('report');
  const homes = words.translator('homes');
  const price = words.translator('price');
  const counted = (['rooms', 'bedrooms', 'bathrooms', 'floor'] as const).flatMap((fact) => {
    const count = home[fact];
    return count === null ? [] : t(`fact.${fact}`, { count });
  });
  return [
    homes(`type.${home.propertyType}`),
    ...(home.surface === null ? [] : [surface(home.surface)]),
    ...counted,
    ...(home.landSurface === null ? [] : [t('fact.land', { surface: surface(home.landSurface) })]),
    ...(home.yearBuilt === null ? [] : [t('fact.year', { year: String(home.yearBuilt) })]),
    ...(home.condition === null
      ? []
      : [price(`form.conditions.${home.condition}`).toLocaleLowerCase()]),
    ...(home.energyClass === null ? [] : [t('fact.energy', { letter: home.energyClass })]),
  ];
}

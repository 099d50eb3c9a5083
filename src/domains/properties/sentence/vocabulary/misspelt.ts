/** Typing errors that are names of towns or too short to be corrected by their letters; with a capital they are left alone. */
export const MISSPELT: ReadonlyMap<string, string> = new Map(
  `parkin parking, parkng parking, hous house, hause house, hose house, huse house, flt flat, fla flat, falt flat, aprt apartment,
  apart apartment, appar appartement, maisn maison, masion maison, maiosn maison, masison maison, jadin jardin, jrdin jardin, piscin piscine,
  piscne piscine, pissine piscine, pol pool, poll pool, gardn garden, graden garden, graage garage, garag garage, blacony balcony, blacon balcon,
  balcn balcon, bedrom bedroom, berdoom bedroom, bedrooom bedroom, chmbre chambre, chmbres chambres, chanbre chambre, chanbres chambres,
  vila villa, vilas villas, stuido studio, sutdio studio, stdio studio, undr under, udner under, beetween between, betwen between,
  arround around, witout without, whitout without, minumum minimum, minmum minimum, maximun maximum, maxium maximum, jusqua jusqu,
  terasse terrasse, terace terrace, terrase terrasse, ascenceur ascenseur, assenseur ascenseur, ascensseur ascenseur, parckin parking,
  meubler meuble, unfurnised unfurnished, furnised furnished, louyer loyer, achter acheter, acheté acheter`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([wrong = '', right = '']) => [wrong, right] as const),
);

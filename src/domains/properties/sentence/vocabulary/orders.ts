import { lexicon } from '../lexicon';

export type Dimension = 'price' | 'size' | 'date' | 'price_per_m2' | 'relevance';
export type Direction = 'up' | 'down';

/** What a list can be ordered by, as people name it. */
export const ORDER_DIMENSIONS = lexicon<Dimension>({
  price: `price, prices, asking price, prix, prix de vente, rent, rents, monthly rent, loyer, loyers, cost, costs, montant, budget,
    tarif, tarifs, price tag, price tags`,
  size: `size, sizes, surface, surfaces, area, square footage, sqft, floor area, floor space, floorspace, living area, living space,
    superficie, superficies, surface habitable, taille, tailles, metrage, m2, sqm, square metres, square meters, square feet, surface area`,
  date: `date, dates, date added, date listed, listing date, date posted, publication date, date of listing, age of listing,
    date de publication, date de parution, date d ajout, date de mise en ligne, date d annonce, recency, anciennete, date added to site,
    nouveaute, nouveautes, most recent, newest, newest first, latest, plus recent, plus recents, plus recentes, plus recent au plus ancien,
    plus recents aux plus anciens, plus recentes aux plus anciennes, plus recente a la plus ancienne, newest to oldest, most recent to oldest, freshness, recent, recents`,
  price_per_m2: `price per m2, price per sqm, price per sq m, price per sqft, price per sq ft, price per square foot, price per foot,
    price per square metre, price per square meter, price by m2, price a m2, price / m2, price / sqft, price m2, ppsf, $ / sqft, € / m2,
    prices per m2, prix au m2, prix du m2, prix par m2, prix / m2, prix m2, prix au metre carre, prix du metre carre, prix metre carre,
    cost per square foot, cost per square metre, cost per square meter, cost per m2, cost per sqft, rate per sqft, rate per sq ft,
    prix au metre, prix au m, loyer au m2, rent per m2, price per meter, price per metre, € par m2, $ per sqft, $ per sq ft, £ per sqft`,
  relevance: 'relevance, best match, match, pertinence, relevancy, fit',
});

/** Which way. `lowest`, `plus bas` also stand before what they order. */
export const ORDER_DIRECTIONS = lexicon<Direction>({
  up: `ascending, asc, ascending order, in ascending order, ascendant, ascendante, low to high, lowest to highest, from low to high, from lowest to highest,
    low first, lowest first, lower first, lowest, smallest first, smallest, small to large, smallest to largest, small to big, smallest to biggest,
    increasing, in increasing order, cheapest first, cheap to expensive, cheapest to most expensive, least to most, from smallest to largest,
    croissant, croissante, croissants, croissantes, ordre croissant, en ordre croissant, par ordre croissant, dans l ordre croissant,
    du plus bas au plus haut, du plus bas au plus eleve, du plus petit au plus grand, de la plus petite a la plus grande, du moins cher au plus cher,
    le plus bas, les plus bas, la plus basse, les plus basses, le plus faible, les plus faibles, le moins eleve, les moins eleves,
    le plus petit, les plus petits, la plus petite, les plus petites, bas d abord, min to max, low high, low > high`,
  down: `descending, desc, descending order, in descending order, descendant, descendante, high to low, highest to lowest, from high to low,
    from highest to lowest, high first, highest first, higher first, highest, largest first, biggest first, largest, biggest, large to small,
    largest to smallest, biggest to smallest, big to small, decreasing, in decreasing order, most expensive first, expensive to cheap,
    most expensive to cheapest, most to least, from largest to smallest, from biggest to smallest, decroissant, decroissante, decroissants,
    decroissantes, ordre decroissant, en ordre decroissant, par ordre decroissant, dans l ordre decroissant, du plus haut au plus bas,
    du plus eleve au plus bas, du plus grand au plus petit, de la plus grande a la plus petite, du plus cher au moins cher, le plus haut,
    les plus hauts, le plus eleve, les plus eleves, la plus elevee, les plus elevees, la plus grande, les plus grandes, le plus grand,
    les plus grands, eleves d abord, max to min, high low`,
});

/** Before what they order: "lowest rent", "plus petit loyer". The bare ones need "first" behind. */
export const DIRECTION_ADJECTIVES = lexicon<Direction | 'up_first' | 'down_first'>({
  up: `lowest, the lowest, smallest, the smallest, cheapest, best, the best, les plus bas, le plus bas, plus bas, plus petit,
    plus petits, les plus petits, le plus petit, la plus petite, plus petite, plus petites, les plus petites, moindre, moindres, meilleur, meilleurs,
    le meilleur, les meilleurs, plus faible, plus faibles, ascending, increasing, tiniest`,
  down: `highest, the highest, largest, the largest, biggest, the biggest, greatest, plus haut, plus hauts, plus eleve, plus eleves, plus gros, les plus gros,
    plus grand, plus grande, plus grandes, la plus grande, les plus grandes, le plus grand, descending, decreasing`,
  up_first:
    'low, lower, small, smaller, bas, petit, petits, petite, petites, cheap, cheaper, petits loyers',
  down_first: 'high, higher, big, bigger, large, larger, gros, grand, grande, grandes, grands',
});

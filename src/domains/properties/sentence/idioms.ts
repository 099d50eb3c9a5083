import { type Draft, isFree, take } from './draft';
import { lexicon } from './lexicon';

/** Phrases whose words would otherwise be read as something of the home. `left` stay as words, `filler` say nothing. */
const IDIOMS = lexicon<'left' | 'filler'>({
  left: `home office, home offices, home cinema, home theater, home theatre, reading nook, reading corner, reading room, pool table,
    mobile home, mobile homes, open house, sale agreed, good schools, living room, dining room, laundry room, utility room, family room,
    games room, game room, media room, box rooms, guest house, guest room, spare room, open plan, double glazing, car charger,
    bath tub, bathtub, garden shed, garden centre, garden city living, house share, gated community, swimming club, golf course, mid range, high end, low end, central park,
    sans vis a vis, vis a vis, pas cher, pas chere, pas chers, pas cheres, pas trop cher, pas trop chere, centre ville, city centre, city center, town centre,
    hyper centre, maison de retraite, salle a manger, salle de jeux, salle de reception, sale history, tours of,
    double vitrage, parc de stationnement public, garde meuble, cuisine equipee, cuisine americaine, cuisine ouverte, cul de sac,
    pied a terre, coup de coeur, chauffage central, chauffage collectif, land registry, price history, school district,
    dressing room, orange walls, nice to have one, sur cour, sur rue, shop floor, cave painting, plain pied, de plain pied, video tour,
    in unit laundry, in unit washer, in unit dryer, orange tree, orange trees, orangers, salle de cinema, station de metro, arret de tram, gare tgv, fast internet,
    sale price history, shopping centre, shopping center, shopping mall, first floor, second floor, third floor`,
  filler: `furnished or unfurnished, unfurnished or furnished, furnished unfurnished, meuble ou vide, vide ou meuble, meuble ou non meuble,
    first time buyer, first time buyers, a good deal, good deal, great deal, best deal, a lot of, lots of, a bit of, as soon as possible,
    real estate, in view of, on view, nice to have, would be nice, it would be nice, that would be nice, bonne affaire, une bonne affaire,
    au moins ca, si possible, de preference, s il vous plait, s il te plait, peu importe la ville, peu importe le quartier, je m appelle,
    i don t mind the town, l etage m est egal, peu importe l etage, any town, in the market for, coup de main, help me, let me know,
    on the market, sur le marche, en vue de, d ici, at the moment, un peu, price range, gamme de prix, show me, place to live,
    somewhere to live, un toit, ou rien, or nothing, most of all, at home, chez moi, chez nous, feel at home, sur place,
    ma femme, mon mari, my wife, my husband, need more space, work from home, for sure, a tour, a vrai dire, nous sommes, c est, il y a,
    est ce que, est ce qu, y a t il, en ce moment, thank you, merci d avance, looking at, je suis, in terms of, in total, au total,
    one of, as well, rather not, i d rather, we d rather, est egal, i don t mind`,
});

export function readIdioms(draft: Draft): void {
  for (let at = 0; at < draft.tokens.length; at++) {
    const match = isFree(draft, at) ? IDIOMS.at(draft.tokens, at) : null;
    if (!match || !isFree(draft, at, match.length)) continue;
    take(draft, at, match.length, match.value);
    at += match.length - 1;
  }
}

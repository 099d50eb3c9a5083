import { lexicon } from '../lexicon';

export type Unit =
  | 'm2'
  | 'sqft'
  | 'acre'
  | 'hectare'
  | 'are'
  | 'square_yard'
  | 'bedrooms'
  | 'bathrooms'
  | 'rooms'
  | 'other';

/** Square metres in a unit of surface. Acre: international, 4,046.8564224 m². */
export const SQUARE_METRES: Readonly<Partial<Record<Unit, number>>> = {
  m2: 1,
  sqft: 0.09290304,
  acre: 4046.8564224,
  hectare: 10_000,
  are: 100,
  square_yard: 0.83612736,
};

/** What a figure counts. `other`: something that is no filter, so that the figure is not taken for a price. */
export const UNITS = lexicon<Unit>({
  m2: `m2, sqm, sq m, sq metres, sq metre, sq meters, sq meter, square metres, square metre, square meters, square meter,
    metres carres, metre carre, metre carres, metres carre, mcarre, mcarres, m carre, m carres, metres2, sq mtr, sqmt, sq mt,
    sqms, sq ms, sq mtrs, sqmtr, metros, mtr2, m2 habitables, m2 habitable, m2 carrez,
    m2 loi carrez, squaremetres, square mtr, meter square, metre square, metres square, mq, m2s, metre2`,
  sqft: `sqft, sq ft, sqfeet, sq feet, square feet, square foot, square ft, sf, ft2, sq foot, sqf, sft, feet square, sq . ft,
    sq fts, sqfts, pieds carres, pied carre, square foots, sq . feet, sq ft ., foot square`,
  acre: 'acre, acres, ac',
  hectare: 'hectare, hectares, ha',
  are: 'ares, are',
  square_yard:
    'sqyd, sqyds, sq yd, sq yds, sq yard, sq yards, square yard, square yards, gaj, gaz, sqyards, sqyard',
  bedrooms: `bedroom, bedrooms, bed, beds, bdr, bdrs, bdrm, bdrms, br, brs, bd, bds, bedrm, bedrms, bhk, bedder, chambre, chambres,
    ch, chb, chbre, chbres, chbrs, bhks, b h k, double bedroom, double bedrooms, bed room, bed rooms, sleeping rooms,
    chambres a coucher, chambre a coucher, large bedrooms, good bedrooms, big bedrooms, grandes chambres, belles chambres,
    proper bedrooms, spacious bedrooms, real bedrooms, vraies chambres, separate bedrooms, bedroomed, dorms, cham, chamb,
    rk bhk, double beds, doubles, chs, bedroo, badroom, bedrroms`,
  bathrooms: `bathroom, bathrooms, bath, baths, ba, bas, bth, bths, bathrm, bathrms, salle de bain, salles de bain, salle de bains,
    salles de bains, sdb, sdbs, salle d eau, salles d eau, sde, full bath, full baths, full bathrooms, full bathroom, bath room,
    bath rooms, salle de douche, salles de douche, shower rooms, shower room, batroom, batrooms, s d b`,
  rooms: `piece, pieces, pcs, pce, pces, p, pp, room, rooms, pieces principales, main rooms, rms, living rooms total, roomed,
    reception rooms total`,
  other: `minutes, minute, min walk, mins walk, mins, mn, minutes walk, minute walk, min a pied, minutes a pied, mn a pied, km, kms,
    kilometres, kilometre, kilometers, kilometer, miles, mile, blocks, block, metres, meters, metre, heures, heure, hours, hour, h,
    min from, min to, min de, min du, min des, min by, min drive, minutes drive, minutes by, min en, mi,
    etage, etages, floor, floors, story, stories, storey, storeys, storied, eme etage, er etage, th floor, nd floor, rd floor,
    st floor, niveau, niveaux, level, levels, e etage, years, year, ans, an, mois, months, people, persons, person, personnes,
    personne, adults, adultes, kids, children, child, enfant, enfants, kid, sons, daughters, filles, garcons, cars, car,
    voitures, voiture, vehicles, %, percent, pour cent, toilets, toilet, wc, w c, kitchens, cats, chats, dogs, chiens, chien,
    dog, cat, times, fois, occupants, students, etudiants, friends, amis, colocataires, flatmates, roommates, house mates,
    units, lots, of us, days, jours, weeks, semaines, steps, pas, minutes from, stops, stations, arrets, nights, nuits,
    facades, cotes, ouvertures, sisters, brothers, soeurs, freres, tenants, locataires, living rooms, reception rooms,
    receptions, reception, terrasses, balcons, garages, parkings, balconies, terraces, places, spaces, parking spaces, parking,
    places de parking, car spaces, salons, sejours, celliers, caves, car, door, bay, places de stationnement,
    gardens, jardins, parking spots, box, fireplaces, cheminees, pools, generations,
    am, pm, kw, kwh, euros par m2, eur m2`,
});

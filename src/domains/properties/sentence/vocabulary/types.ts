import type { PropertyType } from '@/kernel/homes';
import { lexicon } from '../lexicon';

/** `studio apartment` is a studio: the longer phrase decides, where two types in a row would mean none. */
export const TYPE_WORDS = lexicon<PropertyType>({
  apartment: `apartment, apartments, apt, apts, appt, appts, appart, apparts, appartement, appartements,
    apartement, appartment, flat, flats, condo, condos, condominium, condominiums, duplex, duplexes, triplex, souplex,
    penthouse, penthouses, maisonette, maisonettes, maisonnette flat, co op, coop, unit, units, apmt, flatlet,
    garden flat, basement flat, duplex apartment, duplex flat, penthouse apartment, penthouse flat, condo apartment,
    apartment unit, condo unit, appartement duplex, appartement en duplex, appartement triplex, apartment duplex, builder floor,
    appartement bourgeois, rez de jardin appartement, service apartment, serviced apartment`,
  house: `house, houses, home, homes, hse, townhouse, townhouses, town house, town houses, townhome, townhomes, maison, maisons,
    pavillon, pavillons, maison de ville, maisons de ville, maison individuelle, maison mitoyenne, maison jumelee,
    maison de village, maison de campagne, maison d architecte, maison de maitre, maison de famille,
    maison familiale, maison bourgeoise, cottage, cottages, cabin, cabins, log cabin, log cabins, bungalow, bungalows, detached house, semi detached house,
    semi detached, semi, semis, det, detd, semi det, link detached, victorian terrace, edwardian terrace, georgian terrace, bed terrace, bedroom terrace, terrace house,
    sfh, sfr, sfhs, rowhome, rowhomes, row homes, shotgun house, cape cod, split level, colonial house, manufactured home, tiny house, tiny home, duplex house, detached, terraced house, terrace house, terraced home, terraced, end of terrace, mid terrace,
    end terrace, row house, rowhouse, rowhouses, row home, family home, family homes, family house, single family home,
    single family homes, single family house, single family, farmhouse, farmhouses, farm house, ranch house, chalet,
    chalets, longere, fermette, mas, bastide, manoir, manor house, mansion, mansions, chateau, corps de ferme, ancienne ferme, une ferme, ferme a renover, ferme renovee, vieille ferme,
    echoppe, brownstone, independent house, row houses, bunglow, maisonnette, maisonnettes, country house, new home,
    starter home, dream home, forever home, homestead house, detached home, barn conversion, craftsman, craftsman house,
    victorian house, georgian house, town home, holiday home, vacation home, second home, pavillon individuel,
    maison pavillon, independant house, meuliere, hotel particulier`,
  villa: 'villa, villas, villa provencale, villa house, villa contemporaine, maison villa',
  studio: `studio, studios, studio apartment, studio apartments, studio flat, studio flats, studette, studettes, studio condo,
    bedsit, bedsits, studio appartement, appartement studio, apartment studio, studio apt, studio appart, t1 studio,
    efficiency apartment, bachelor apartment, studio unit, chambre de bonne, studio cabine`,
  loft: `loft, lofts, loft apartment, loft apartments, loft flat, loft style apartment, appartement loft,
    appartement type loft, apartment loft, loft condo, souplex loft, loft conversion, loft apt, appartement style loft`,
  land: `land, plot, plots, building plot, plot of land, piece of land, parcel of land, parcel, lot, lots, building land,
    residential plot, residential land, agricultural land, farmland, farm land, acreage, vacant land, vacant lot,
    empty lot, terrain, terrains, terrain a batir, terrain constructible, terrains constructibles, parcelle, parcelles,
    terrains a batir, terrain a construire, terrain viabilise, terrain agricole, land plot, land parcel, land for sale,
    terrain de loisirs, terrain nu, development land, building lot`,
  parking: 'parking garage, parking seul, lock up',
  commercial: `commercial, commercial property, commercial space, commercial premises, commercial unit, shop, shops, shop unit,
    office, offices, office space, office spaces, retail, retail space, retail unit, retail premises, storefront, warehouse,
    warehouses, warehouse space, local commercial, locaux commerciaux, local d activite, locaux d activites, boutique,
    boutiques, bureau, bureaux, fonds de commerce, entrepot, entrepots, local professionnel, locaux professionnels,
    murs commerciaux, restaurant premises, showroom, plateau de bureaux, local, commerce, magasin, hangar, atelier,
    coworking, industrial unit, industrial space, business premises, shopfront, commercial building, surface commerciale,
    espace de bureaux, espace commercial, immeuble de bureaux, office building, cabinet medical, commercial shop`,
});

/** A letter that with a number says how many main rooms a French home has (T3, F3); alone it means an apartment. */
export const ROOM_LETTERS: ReadonlySet<string> = new Set(['t', 'f', 'type']);

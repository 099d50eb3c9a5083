import type { Transaction } from '@/kernel/homes';
import { lexicon } from '../lexicon';

export const TRANSACTION_WORDS = lexicon<Transaction | 'neither'>({
  sale: `buy, buying, to buy, for sale, sale, on sale, purchase, purchasing, to purchase, acquire, acheter, achat, a vendre,
    vente, en vente, acquerir, acquisition, achete, achetons, acheteur, acheteurs, acheterais, acheterions, rachat,
    devenir proprietaire, proprietaire de, invest in, to own, ownership, a acheter, vends, primo accedant, primo accedants,
    accession a la propriete, for purchase, home to own, freehold, leasehold`,
  rent: `rent, rents, to rent, for rent, renting, rental, rentals, rented, to let, letting, lettings, lease, for lease,
    leasing, to lease, long let, short let, long term rental, a louer, louer, location, locations, loue, en location,
    loyer, loyers, mise en location, locataire, locataires, je loue, louons, louerais, bail, tenancy, tenant, per month,
    a month, monthly, pcm, pppw, pppm, per calendar month, p c m, par mois, mensuel, mensuels, mensuelle, mensuelles, le mois,
    charges comprises, hors charges, loyer charges comprises, cc, hc, pw, per week, a week, weekly, colocation, coloc,
    longue duree, location longue duree, flatshare, sous location, sublet, bills included, each month, every month`,
  neither: `great location, good location, prime location, central location, quiet location, nice location, best location,
    excellent location, convenient location, perfect location, desirable location, location location, any location,
    location not important, investissement locatif, rapport locatif, rendement locatif, rental yield, rental income,
    rental investment, investissement, in a month, rent to own, let me, let s, lets me, location is, in a great location, the location,
    buy to let, buy to rent, no location, loue actuellement, deja loue, vendu loue, lets see, let us`,
});

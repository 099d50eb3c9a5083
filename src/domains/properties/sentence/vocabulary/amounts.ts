import type { Currency } from '@/kernel/money';
import { lexicon } from '../lexicon';

export const CURRENCY_WORDS = lexicon<Currency>({
  EUR: '€, eur, euro, euros, eu, balles, e',
  USD: '$, usd, us $, dollar, dollars, bucks, us dollars, dols, dollard, dollards, dolars, $ us, $ usd',
  GBP: '£, gbp, pound, pounds, quid, pounds sterling, sterling, livre, livres, livres sterling, livre sterling, pound sterling',
  INR: '₹, inr, rs, rs ., rupee, rupees, roupie, roupies, rupaye, indian rupees, roupies indiennes',
});

/** Currencies that Gable does not trade in: an amount in one says nothing of a price here. */
export const FOREIGN_CURRENCY_WORDS = lexicon<'foreign'>({
  foreign: `chf, sfr, franc, francs, franc suisse, francs suisses, swiss franc, swiss francs, cad, c $, ca $, $ cad, $ ca, $ c, $ can,
    canadian dollar, canadian dollars, dollar canadien, dollars canadiens, $ canadiens, aud, a $, au $, $ aud, australian dollar,
    australian dollars, dollars australiens, nzd, nz $, $ nzd, sgd, s $, $ sgd, singapore dollars, hkd, hk $, $ hkd, aed, dirham,
    dirhams, dhs, jpy, yen, yens, cny, rmb, yuan, yuans, zar, sek, nok, dkk, krona, kronor, kroner, couronnes, pln, zloty, zlotys, czk,
    huf, forint, ron, rub, rouble, roubles, rubles, try, lira, mxn, peso, pesos, brl, reais, mad, tnd, dinar, dinars, xof, fcfa, sar, qar,
    riyals, ils, shekels, thb, baht, pkr, lkr, bdt, npr, ngn, naira, kes`,
});

export type WrittenCurrency = Currency | 'foreign';

const LAKH = 100_000;
const CRORE = 10_000_000;

/** What a figure is multiplied by, directly behind it. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...[
    'k',
    'thousand',
    'thousands',
    'grand',
    'mille',
    'ke',
    'keur',
    'keuro',
    'keuros',
    'thou',
    'thsd',
  ].map((word) => [word, 1e3] as const),
  ...[
    'm',
    'mm',
    'million',
    'millions',
    'mil',
    'mill',
    'mils',
    'mio',
    'mn',
    'mln',
    'millon',
    'milion',
    'milions',
  ].map((word) => [word, 1e6] as const),
  ...['billion', 'billions', 'bn', 'milliard', 'milliards'].map((word) => [word, 1e9] as const),
  ...['lakh', 'lakhs', 'lac', 'lacs', 'l', 'lack', 'lacks', 'lak'].map(
    (word) => [word, LAKH] as const,
  ),
  ...['crore', 'crores', 'cr', 'crs', 'cror', 'karor'].map((word) => [word, CRORE] as const),
]);

/** A rent is per month: what other periods are multiplied by. */
export const PERIODS = lexicon<'week' | 'year' | 'month' | 'day'>({
  month: `pppm, per month, a month, / month, pcm, per calendar month, p c m, pm, p m, monthly, / mo, mo, / mois, par mois, mensuel, mensuels,
    mensuelle, mensuelles, le mois, per mo, each month, every month, / mth, / m, au mois, chaque mois, / pcm, month, mois,
    pr month, p / m, / calendar month`,
  week: 'pppw, p p p w, per week, a week, / week, pw, p w, weekly, / wk, par semaine, / semaine, la semaine, per wk, / pw, hebdomadaire',
  year: 'per year, a year, / year, per annum, pa, p a, yearly, par an, / an, annual, annuel, annuels, / yr, l annee',
  day: 'per night, a night, / night, per day, par nuit, / nuit, la nuit, par jour, / jour',
});

export const CHARGES = lexicon<'charges'>({
  charges: `charges comprises, cc, c c, hors charges, hc, h c, charges incluses, bills included, all inclusive, tout compris,
    all in, including bills, incl bills, charges included, fai, frais d agence inclus, frais d agence compris, ttc, net vendeur,
    hors frais de notaire, frais inclus, hai, excluding bills, bills inc, inc bills, honoraires inclus, frais compris,
    frais de notaire inclus, toutes charges comprises, utilities included, avec charges, including charges, hors frais,
    all included, negociable, negotiable`,
});

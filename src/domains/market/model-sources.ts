/** Where sales and rents come from, under what terms, and how the terms want it said. */
export interface MarketSource {
  readonly title: string;
  readonly publisher: string;
  /** Null where nothing is to be licensed. */
  readonly licence: { readonly name: string; readonly url: string } | null;
  readonly url: string | null;
  /** The words that stand beside the data, as the publisher wants them. */
  readonly credit: string | null;
  /** External search engines may not index it: LPF art. R*112 A-3 for French sales. */
  readonly isKeptFromSearchEngines: boolean;
}

const LICENCE_OUVERTE = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

const DVF = {
  title: 'Demandes de valeurs foncières',
  publisher: 'Direction générale des Finances publiques (DGFiP)',
  licence: LICENCE_OUVERTE,
  url: 'https://www.data.gouv.fr/fr/datasets/demandes-de-valeurs-foncieres/',
  credit: 'DGFiP, Demandes de valeurs foncières',
  isKeptFromSearchEngines: true,
} as const satisfies MarketSource;

const DVF_GEOLOCATED = {
  ...DVF,
  title: 'Demandes de valeurs foncières géolocalisées',
  publisher: 'DGFiP, Etalab',
  url: 'https://www.data.gouv.fr/fr/datasets/demandes-de-valeurs-foncieres-geolocalisees/',
  credit: 'DGFiP, Demandes de valeurs foncières géolocalisées par Etalab',
} as const satisfies MarketSource;

/** By the key under which sales and rents are kept (`sale.source`, `market_rent.source`). */
export const MARKET_SOURCES = {
  dvf: DVF_GEOLOCATED,
  'dvf-raw': DVF,
  'dvf-lyon-flats': DVF_GEOLOCATED,
  'uk-price-paid': {
    title: 'Price Paid Data',
    publisher: 'HM Land Registry',
    licence: {
      name: 'Open Government Licence 3.0',
      url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    },
    url: 'https://www.gov.uk/government/collections/price-paid-data',
    credit: 'Contains HM Land Registry data © Crown copyright and database right.',
    isKeptFromSearchEngines: false,
  },
  'king-county': {
    title: 'House Sales in King County, USA',
    publisher: 'King County Department of Assessments, harlfoxem (Kaggle)',
    licence: {
      name: 'CC0 1.0',
      url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    },
    url: 'https://www.kaggle.com/datasets/harlfoxem/housesalesprediction',
    credit: null,
    isKeptFromSearchEngines: false,
  },
  'rents-2018': {
    title: 'Carte des loyers : indicateurs de loyers d’annonce par commune en 2018',
    publisher: 'Ministère de la Transition écologique',
    licence: LICENCE_OUVERTE,
    url: 'https://www.data.gouv.fr/fr/datasets/carte-des-loyers-indicateurs-de-loyers-dannonce-par-commune-en-2018/',
    credit:
      'Ministère de la Transition écologique ; estimations CESAER (AgroSup Dijon, INRAE), annonces SeLoger, leboncoin et PAP',
    isKeptFromSearchEngines: false,
  },
  demo: {
    title: 'Gable demo',
    publisher: 'Gable',
    licence: null,
    url: null,
    credit: null,
    isKeptFromSearchEngines: false,
  },
} as const satisfies Record<string, MarketSource>;

/** What is known of a source by its key; null for one that nobody described. */
export function marketSource(key: string): MarketSource | null {
  return key in MARKET_SOURCES ? MARKET_SOURCES[key as keyof typeof MARKET_SOURCES] : null;
}

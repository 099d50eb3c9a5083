import { toMajorUnits } from '@/kernel/money';
import type { ListingDetail } from '../../contract';

const KINDS: Partial<Record<ListingDetail['type'], string>> = {
  apartment: 'Apartment',
  studio: 'Apartment',
  loft: 'Apartment',
  house: 'SingleFamilyResidence',
  villa: 'SingleFamilyResidence',
};

const AVAILABILITY: Record<ListingDetail['status'], string> = {
  draft: 'https://schema.org/PreOrder',
  active: 'https://schema.org/InStock',
  under_offer: 'https://schema.org/LimitedAvailability',
  sold: 'https://schema.org/SoldOut',
  let: 'https://schema.org/SoldOut',
  withdrawn: 'https://schema.org/Discontinued',
};

/** A home in schema.org's words (RealEstateListing with an Offer). What is unknown is left out. */
export function structuredData(home: ListingDetail, url: string) {
  const monthly = { '@type': 'UnitPriceSpecification', unitCode: 'MON' };
  const price = { price: toMajorUnits(home.price), priceCurrency: home.price.currency };
  const isHome = KINDS[home.type] !== undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'RealEstateListing',
    name: home.title,
    description: home.description || undefined,
    url,
    datePosted: home.listedAt.toISOString().slice(0, 10),
    image: home.photos.map((photo) => new URL(photo.url, url).href),
    about: {
      '@type': KINDS[home.type] ?? 'Place',
      address: {
        '@type': 'PostalAddress',
        streetAddress: home.address ?? undefined,
        addressLocality: home.city,
        addressRegion: home.state ?? undefined,
        postalCode: home.postalCode,
        addressCountry: home.country,
      },
      geo:
        home.latitude === null || home.longitude === null
          ? undefined
          : { '@type': 'GeoCoordinates', latitude: home.latitude, longitude: home.longitude },
      ...(isHome
        ? {
            floorSize:
              home.surface === null
                ? undefined
                : { '@type': 'QuantitativeValue', value: home.surface, unitCode: 'MTK' },
            numberOfRooms: home.rooms ?? undefined,
            numberOfBedrooms: home.bedrooms ?? undefined,
            numberOfBathroomsTotal: home.bathrooms ?? undefined,
            yearBuilt: home.yearBuilt ?? undefined,
          }
        : {}),
    },
    offers: {
      '@type': 'Offer',
      ...price,
      availability: AVAILABILITY[home.status],
      businessFunction:
        home.transaction === 'rent'
          ? 'http://purl.org/goodrelations/v1#LeaseOut'
          : 'http://purl.org/goodrelations/v1#Sell',
      priceSpecification: home.transaction === 'rent' ? { ...monthly, ...price } : undefined,
    },
  };
}

/** JSON for a script element. `<` is escaped: a listing titled `</script>` would else end it and start its own. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

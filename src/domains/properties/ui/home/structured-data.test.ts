import { describe, expect, it } from 'vitest';
import type { ListingDetail } from '../../contract';
import { scriptJson, structuredData } from './structured-data';

const home: ListingDetail = {
  id: 7,
  listingId: 9,
  transaction: 'rent',
  status: 'let',
  title: 'Bright flat</script><script>alert(1)</script>',
  address: null,
  city: 'Lyon',
  state: null,
  postalCode: '69003',
  country: 'FR',
  latitude: null,
  longitude: null,
  price: { amount: 95_050n, currency: 'EUR' },
  type: 'apartment',
  bedrooms: null,
  bathrooms: 1,
  rooms: 2,
  surface: 41.5,
  yearBuilt: null,
  features: [],
  photos: [
    {
      url: '/media/public/listings/9/0.webp',
      caption: null,
      width: 1200,
      height: 800,
      placeholder: null,
    },
  ],
  listedAt: new Date('2026-10-03T10:00:00Z'),
  isFavourite: false,
  isSeen: false,
  priceDrop: null,
  isDemo: false,
  description: '',
  landSurface: null,
  source: 'gable',
  priceHistory: [],
  contactName: null,
  hasContact: false,
};

describe('structured data', () => {
  const data = structuredData(home, 'https://gable.example/properties/7');

  it('tells price, place and state in schema.org words', () => {
    expect(data).toMatchObject({
      '@type': 'RealEstateListing',
      datePosted: '2026-10-03',
      image: ['https://gable.example/media/public/listings/9/0.webp'],
      about: { '@type': 'Apartment', floorSize: { value: 41.5, unitCode: 'MTK' } },
      offers: {
        price: 950.5,
        priceCurrency: 'EUR',
        availability: 'https://schema.org/SoldOut',
        priceSpecification: { unitCode: 'MON' },
      },
    });
  });

  it('leaves out what is unknown', () => {
    const written = JSON.parse(scriptJson(data));
    expect(written.about).not.toHaveProperty('yearBuilt');
    expect(written.about).not.toHaveProperty('geo');
    expect(written).not.toHaveProperty('description');
  });

  it('cannot be left by a title', () => {
    expect(scriptJson(data)).not.toContain('<');
    expect(JSON.parse(scriptJson(data)).name).toBe(home.title);
  });
});

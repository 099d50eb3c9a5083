import { describe, expect, test } from 'vitest';
import { squareMetresToSquareFeet } from '@/kernel/units';
import { inventListings } from './listing';
import { allScenes } from './pictures/scenes';

const NOW = new Date('2026-11-21T09:00:00Z');
const listings = inventListings(NOW);

describe('the invented homes', () => {
  test('are the same every time', () => {
    expect(inventListings(NOW)).toEqual(listings);
  });

  test('are a few hundred, in four countries, for sale and to rent', () => {
    expect(listings.length).toBeGreaterThan(300);
    const kinds = new Set(listings.map(({ facts }) => `${facts.country} ${facts.transaction}`));
    expect(kinds.size).toBe(8);
    expect(new Set(listings.map(({ key }) => key)).size).toBe(listings.length);
  });

  test('do not contradict themselves', () => {
    for (const { facts, prices, listedAt, closedAt, status, key } of listings) {
      if (facts.bedrooms !== null) {
        expect(facts.rooms, key).toBeGreaterThan(facts.bedrooms);
        expect(facts.surface / Math.max(1, facts.bedrooms), key).toBeGreaterThan(14);
      }
      expect(facts.floor, key).toBeLessThanOrEqual(facts.floors);
      expect(facts.features.includes('ground_floor') && facts.features.includes('balcony')).toBe(
        false,
      );
      expect(status === 'sold', key).toBe(facts.transaction === 'sale' && closedAt !== null);
      expect(status === 'let', key).toBe(facts.transaction === 'rent' && closedAt !== null);
      expect(prices[0]?.recordedAt, key).toEqual(listedAt);
      expect(listedAt < NOW).toBe(true);
      const amounts = prices.map(({ amount }) => amount);
      expect(
        [...amounts].sort((a, b) => (a < b ? 1 : -1)),
        key,
      ).toEqual(amounts);
    }
  });

  test('cost what homes of their town cost', () => {
    for (const { facts, prices, key } of listings) {
      if (facts.bedrooms === null) continue;
      const level =
        facts.transaction === 'sale'
          ? facts.town.salePerSquareMetre
          : facts.town.rentPerSquareMetre;
      const ratio = Number(prices[0]?.amount) / 100 / facts.surface / level;
      expect(ratio, key).toBeGreaterThan(0.4);
      expect(ratio, key).toBeLessThan(2.6);
    }
  });

  test('stand near the middle of their quarter', () => {
    for (const { facts, latitude, longitude } of listings) {
      expect(Math.abs(latitude - facts.quarter.latitude)).toBeLessThan(0.006);
      expect(Math.abs(longitude - facts.quarter.longitude)).toBeLessThan(0.009);
    }
  });

  test('never say a sentence or title twice in one town', () => {
    const said = new Map<string, string>();
    for (const { facts, title, description, key } of listings) {
      for (const sentence of [title, ...description.split(/(?<=[.!]) (?=[A-ZÀ-Ý])/)]) {
        if (sentence.length < 25) continue;
        const place = `${facts.town.name}: ${sentence}`;
        expect(said.get(place), `${key}: ${sentence}`).toBeUndefined();
        said.set(place, key);
      }
    }
  });

  test('are told in the language of their country, with their own figures', () => {
    for (const { facts, description, key } of listings) {
      expect(/undefined|NaN|null|Infinity/.test(description), `${key}: ${description}`).toBe(false);
      if (facts.bedrooms === null) continue;
      expect(/ (de|du|des|et|une|un|la|le|d’un) /.test(description), key).toBe(
        facts.country === 'FR',
      );
      expect(/ (the|of|and) /.test(description), key).toBe(facts.country !== 'FR');
      if (facts.country === 'FR') expect(description, key).toContain(`${facts.surface} m²`);
      else {
        const size = Math.round(squareMetresToSquareFeet(facts.surface) / 10) * 10;
        expect(description, key).toContain(size.toLocaleString('en-US'));
      }
    }
  });

  test('show pictures that are drawn', () => {
    const drawn = new Set(allScenes().map(({ name }) => name));
    for (const { scenes, facts, key } of listings) {
      for (const scene of scenes) expect(drawn, key).toContain(scene);
      expect(scenes.length, key).toBeGreaterThanOrEqual(facts.bedrooms === null ? 1 : 3);
    }
  });
});

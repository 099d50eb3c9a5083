import { uuidv7 } from '@/kernel/ids';
import { type Ctx, inTransaction } from '@/platform/context';
import { saveSearch } from '../../alerts/service/save-search';
import { searchFilters } from '../../contract';
import { setFavourite } from '../../service/favourites';
import { saveNote, setVerdict } from '../../shortlist/service/give-opinion';
import { readShortlist } from '../../shortlist/service/read-shortlist';
import { findDemoHomes } from '../store-publishers';
import { demoContext } from './demo-context';

const OPINIONS = [
  {
    verdict: 'yes',
    note: 'Lumineux, calme sur cour. Demander les trois derniers procès-verbaux d’assemblée générale.',
  },
  { verdict: 'maybe', note: 'Belle surface, mais la chaudière a l’air d’origine.' },
  { verdict: 'no', note: 'Trop bruyant le soir.' },
  { verdict: null, note: '' },
] as const;

/** Gives the demo's buyer homes that they keep, with what they think of them, and a search that goes on. Once. */
export function loadDemoBuyer(ctx: Ctx, buyerId: string): Promise<void> {
  return inTransaction(demoContext(ctx, buyerId), async (buyer) => {
    const kept = await readShortlist(buyer, { verdict: 'all', page: 1, perPage: 1 });
    if (kept.total > 0) return;
    const homes = await findDemoHomes(buyer.db, 'Lyon', OPINIONS.length);
    for (const [index, { propertyId }] of homes.entries()) {
      await setFavourite(buyer, { propertyId, isFavourite: true });
      const { verdict, note } = OPINIONS[index] ?? OPINIONS[0];
      if (verdict) await setVerdict(buyer, { propertyId, verdict });
      if (note) await saveNote(buyer, { propertyId, note, isShared: false, version: 0 });
    }
    await saveSearch(buyer, {
      id: uuidv7(buyer.now.getTime()),
      name: 'Lyon, 3 pièces et plus, moins de 450 000 €',
      filters: searchFilters.parse({
        transaction: 'sale',
        cities: ['Lyon'],
        minRooms: 3,
        maxPrice: 450_000,
        currency: 'EUR',
      }),
      frequency: 'daily',
      timeZone: 'Europe/Paris',
    });
  });
}

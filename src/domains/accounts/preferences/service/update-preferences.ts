import type { Ctx } from '@/platform/context';
import { authorise, ownId } from '../../service/authorise';
import type { UpdatePreferencesInput } from '../contract';
import { budgetToMinor, type Preferences } from '../model';
import { type PreferenceChanges, upsertPreferences } from '../store';
import { readPreferences } from './read-preferences';

/** Changes what is given and leaves the rest; a budget is replaced as a whole. */
export async function updatePreferences(
  ctx: Ctx,
  input: UpdatePreferencesInput,
): Promise<Preferences> {
  const userId = ownId(ctx);
  authorise(ctx, 'change', userId);
  await upsertPreferences(ctx.db, userId, changesOf(input), ctx.now);
  return readPreferences(ctx);
}

function changesOf({ propertyTypes, locations, budget, surfaceUnit }: UpdatePreferencesInput) {
  const changes: PreferenceChanges = {};
  if (propertyTypes !== undefined) changes.propertyTypes = propertyTypes ?? [];
  if (locations !== undefined) changes.locations = locations ?? [];
  if (surfaceUnit !== undefined) changes.surfaceUnit = surfaceUnit;
  if (budget !== undefined) {
    const currency = budget?.currency ?? null;
    changes.budgetMin = budgetToMinor(budget?.min ?? null, currency);
    changes.budgetMax = budgetToMinor(budget?.max ?? null, currency);
    changes.budgetCurrency = currency;
  }
  return changes;
}

import { AppError } from '@/kernel/errors';
import type { Currency } from '@/kernel/money';
import type { Ctx } from '@/platform/context';
import { authorise, ownId } from '../../service/authorise';
import { budgetToMajor, NO_PREFERENCES, type Preferences } from '../model';
import { findPreferences, type PreferenceRow } from '../store';

/** What the actor looks for. */
export async function readPreferences(ctx: Ctx): Promise<Preferences> {
  const userId = ownId(ctx);
  authorise(ctx, 'see', userId);
  const found = await findPreferences(ctx.db, userId);
  if (!found) throw new AppError('unauthenticated');
  return found.chosen ? preferencesOf(found.chosen, found.currency) : NO_PREFERENCES;
}

/** A budget without a currency of its own is in the one that its owner prefers. */
export function preferencesOf(row: PreferenceRow, preferred: Currency | null): Preferences {
  const { budgetMin, budgetMax, budgetCurrency } = row;
  const hasBudget = budgetMin !== null || budgetMax !== null;
  const currency = hasBudget ? (budgetCurrency ?? preferred) : budgetCurrency;
  return {
    propertyTypes: row.propertyTypes,
    locations: row.locations,
    budget: {
      min: budgetToMajor(budgetMin, currency),
      max: budgetToMajor(budgetMax, currency),
      currency,
    },
    surfaceUnit: row.surfaceUnit,
  };
}

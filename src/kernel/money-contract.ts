import { z } from 'zod';
import { CURRENCIES } from './money';

/** An exact amount as contracts carry it: minor units and an ISO 4217 currency. */
export const money = z.object({ amount: z.bigint(), currency: z.enum(CURRENCIES) });

/** The countries whose homes Gable knows, with the currency and units their people use. */
export const COUNTRIES = {
  FR: { currency: 'EUR', surfaceUnit: 'm2', locale: 'fr-FR' },
  US: { currency: 'USD', surfaceUnit: 'sqft', locale: 'en-US' },
  GB: { currency: 'GBP', surfaceUnit: 'sqft', locale: 'en-GB' },
  IN: { currency: 'INR', surfaceUnit: 'sqft', locale: 'en-IN' },
} as const;

export type Country = keyof typeof COUNTRIES;

export function isCountry(value: unknown): value is Country {
  return typeof value === 'string' && value in COUNTRIES;
}

/** The five systems whose REST clients Gable keeps, and its own routes (health, metrics, descriptions). */
export const FAMILIES = [
  'homester',
  'analysis',
  'homepro',
  'real_estate_os',
  'accounts',
  'gable',
] as const;
export type Family = (typeof FAMILIES)[number];

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

/** What each system answers to input that its contract refuses. */
export const INVALID_INPUT_STATUS: Record<Family, 400 | 422> = {
  homester: 400,
  analysis: 422,
  homepro: 400,
  real_estate_os: 422,
  accounts: 400,
  gable: 400,
};

/** Longest prefixes first: where a path that no route declares would have belonged. */
const NEIGHBOURHOODS: readonly (readonly [prefix: string, family: Family])[] = [
  ['/api/v1/auth', 'accounts'],
  ['/api/v1/users', 'accounts'],
  ['/api/v1/cities', 'accounts'],
  ['/api/v1', 'real_estate_os'],
  ['/api/support-requests', 'homepro'],
  ['/api/homes', 'homepro'],
  ['/api/notes', 'homepro'],
  ['/api/photos', 'homepro'],
  ['/api/users/login', 'homepro'],
  ['/api/users', 'analysis'],
  ['/api/documents', 'analysis'],
  ['/api/analysis', 'analysis'],
  ['/api', 'homester'],
];

/** The system whose error body a client of this path would expect. */
export function nearestFamily(path: string): Family {
  const found = NEIGHBOURHOODS.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return found?.[1] ?? 'gable';
}

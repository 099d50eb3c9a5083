import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { uuidv7 } from '@/kernel/ids';
import { seal, unseal } from './seal';

/** How long a process trusts the keys it has read: a rotation reaches every process within this. */
const FRESH_MS = 60_000;
/** An unknown key id is looked up in the database at most this often, so that forged tokens cost no queries. */
const MISS_MS = 5_000;
const PURPOSE = 'signing key';
export const SIGNATURE_ALGORITHM = 'EdDSA';

export interface StoredSigningKey {
  readonly id: string;
  readonly publicJwk: JWK;
  /** Sealed with AUTH_SECRET. */
  readonly privateJwk: string;
}

/** Where keys are kept; newest first. */
export interface SigningKeyStore {
  list(): Promise<StoredSigningKey[]>;
  insert(key: StoredSigningKey): Promise<void>;
}

export interface SigningKey {
  readonly id: string;
  readonly publicJwk: JWK;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/** The keys that sign access tokens: the newest signs, all verify. A key sealed under another secret counts as absent. */
export class SigningKeys {
  private keys: SigningKey[] = [];
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: SigningKeyStore,
    private readonly secret: string,
  ) {}

  /** The key that signs now; made on first use of a new database. */
  async current(): Promise<SigningKey> {
    await this.read(FRESH_MS);
    const [newest] = this.keys;
    if (newest) return newest;
    await this.store.insert(await makeSigningKey(this.secret));
    await this.read(0);
    const [made] = this.keys;
    if (!made) throw new Error('a signing key that was just stored cannot be read');
    return made;
  }

  async find(id: string): Promise<SigningKey | undefined> {
    await this.read(FRESH_MS);
    const known = this.keys.find((key) => key.id === id);
    if (known) return known;
    await this.read(MISS_MS);
    return this.keys.find((key) => key.id === id);
  }

  async publicKeys(): Promise<JWK[]> {
    await this.current();
    return this.keys.map((key) => key.publicJwk);
  }

  private async read(maximumAgeMs: number): Promise<void> {
    if (performance.now() - this.readAt < maximumAgeMs) return;
    const opened = await Promise.all(
      (await this.store.list()).map((stored) => open(stored, this.secret)),
    );
    this.keys = opened.filter((key) => key !== undefined);
    this.readAt = performance.now();
  }
}

/** A new Ed25519 pair, its private part sealed. */
export async function makeSigningKey(secret: string): Promise<StoredSigningKey> {
  const pair = await generateKeyPair(SIGNATURE_ALGORITHM, { extractable: true });
  const id = uuidv7();
  return {
    id,
    publicJwk: {
      ...(await exportJWK(pair.publicKey)),
      kid: id,
      use: 'sig',
      alg: SIGNATURE_ALGORITHM,
    },
    privateJwk: seal(JSON.stringify(await exportJWK(pair.privateKey)), secret, PURPOSE),
  };
}

async function open(stored: StoredSigningKey, secret: string): Promise<SigningKey | undefined> {
  const privateJwk = unseal(stored.privateJwk, secret, PURPOSE);
  if (privateJwk === null) return undefined;
  return {
    id: stored.id,
    publicJwk: stored.publicJwk,
    publicKey: (await importJWK(stored.publicJwk, SIGNATURE_ALGORITHM)) as CryptoKey,
    privateKey: (await importJWK(JSON.parse(privateJwk), SIGNATURE_ALGORITHM)) as CryptoKey,
  };
}

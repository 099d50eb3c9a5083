import { createHash, randomBytes } from 'node:crypto';

export interface InvitationToken {
  readonly token: string;
  readonly hash: string;
}

/** 256 random bits for the link; what is kept is their hash, from which nobody guesses them back. */
export function newToken(): InvitationToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

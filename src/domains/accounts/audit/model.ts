/** Everything that the audit trail tells of. Each has a sentence in the namespace `audit`. */
export const AUDIT_KINDS = [
  'registered',
  'sign_in',
  'session_ended',
  'signed_out_everywhere',
  'merged',
  'password_changed',
  'password_reset',
  'email_changed',
  'phone_changed',
  'provider_linked',
  'provider_unlinked',
  'passkey_added',
  'passkey_removed',
  'two_factor_on',
  'two_factor_off',
  'backup_codes_made',
  'role_changed',
  'deactivated',
  'reactivated',
  'impersonation_started',
  'impersonation_ended',
  'export_requested',
  'deletion_requested',
  'deletion_cancelled',
  'team_created',
  'team_joined',
  'team_left',
  'team_removed',
  'team_role_changed',
  'team_deleted',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Words and numbers that the sentence needs. Never a secret, an address or a person's name: the trail outlives the account. */
export type AuditDetails = Readonly<Record<string, string | number>>;

export const AUDIT_ACTORS = ['user', 'operator', 'job', 'webhook'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];

/** Who did it, in the eyes of the person whom it happened to. */
export type AuditAuthor = 'you' | 'impersonator' | 'administrator' | 'team_admin' | 'gable';

interface Authorship {
  readonly kind: AuditKind;
  readonly actorKind: AuditActor;
  readonly actorId: string | null;
  readonly isImpersonated: boolean;
}

/** Names nobody: a person learns that an administrator did it, not which. */
export function authorFor(reader: string, entry: Authorship): AuditAuthor {
  if (entry.actorKind === 'job' || entry.actorKind === 'webhook') return 'gable';
  if (entry.actorKind === 'operator') return 'administrator';
  if (entry.actorId === reader) return entry.isImpersonated ? 'impersonator' : 'you';
  return entry.kind.startsWith('team_') ? 'team_admin' : 'administrator';
}

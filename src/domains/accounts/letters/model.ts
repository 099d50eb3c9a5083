/** What a person is always told by mail, as it changes how their account is entered. */
export type AccountLetterKind =
  | 'password_changed'
  | 'two_factor_on'
  | 'two_factor_off'
  | 'passkey_added'
  | 'passkey_removed'
  | 'email_changed'
  | 'export_ready'
  | 'deletion_requested'
  | 'account_deleted';

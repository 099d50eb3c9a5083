import type { UserDataDeclaration } from './declaration';
import type { ErasureLedger } from './erasure-ledger';

/** What services need to export, erase or merge a person: every part's declaration, and where erasures are remembered. */
export interface PersonalData {
  readonly parts: readonly UserDataDeclaration[];
  readonly erasures: ErasureLedger;
}

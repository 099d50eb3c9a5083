import type { Ctx } from '@/platform/context';
import type { AuthProblem } from '../model-auth-problem';
import type { PendingCode } from './pending-code';

/** One form that a browser posted. */
export interface PostedForm {
  readonly ctx: Ctx;
  readonly fields: Readonly<Record<string, string>>;
  /** A page of ours. */
  readonly next: string;
  readonly pending: PendingCode | null;
  readonly headers: Headers;
  /** Whether cookies are for https only. */
  readonly secure: boolean;
}

/** Where the browser goes from there. */
export interface Onward {
  readonly to: string;
  readonly cookies?: readonly string[];
}

export type AuthPage =
  | '/sign-in'
  | '/sign-in/code'
  | '/sign-in/name'
  | '/forgot-password'
  | '/reset-password'
  | '/account/join';

/** What a form is refused with: its page says so, beside what was typed. */
export class FormProblem extends Error {
  override name = 'FormProblem';
  readonly problem: AuthProblem;
  readonly page: AuthPage | undefined;

  constructor(problem: AuthProblem, page?: AuthPage) {
    super(problem);
    this.problem = problem;
    this.page = page;
  }
}

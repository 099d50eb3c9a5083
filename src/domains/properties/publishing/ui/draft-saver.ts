import type { PublicationForm, SaveInput } from '../contract';

/**
 * `away`: not sent yet, for want of a connection. `conflict`: somebody saved a newer version. `refused`: something typed
 * is not taken.
 */
export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'away' | 'conflict' | 'refused';

export interface Draft {
  readonly form: PublicationForm;
  readonly status: SaveStatus;
}

interface KeptDraft {
  readonly version: number;
  readonly form: PublicationForm;
}

interface Surroundings {
  send(input: Omit<SaveInput, 'id'>): Promise<{ version: number }>;
  problemOf(error: unknown): 'away' | 'conflict' | 'refused';
  /** What this browser keeps of words that have not been sent; null forgets it. */
  remember(kept: KeptDraft | null): void;
}

const PAUSE_MS = 800;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60_000;

/** Thrown by `flush` where what was typed could not be saved; its status says why. */
export class NotSaved extends Error {
  override name = 'NotSaved';
  constructor(readonly status: SaveStatus) {
    super(`the draft is ${status}`);
  }
}

/**
 * Saves what is typed a moment after the typing stops, one save at a time and always the latest words. Without a
 * connection it tries again by itself; against a newer version it stops and asks. Nothing typed is dropped on the way.
 */
export class DraftSaver {
  private draft: Draft;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private readonly listeners = new Set<() => void>();

  constructor(
    kept: KeptDraft,
    private readonly surroundings: Surroundings,
  ) {
    this.draft = { form: kept.form, status: 'saved' };
    this.version = kept.version;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): Draft => this.draft;

  change(patch: Partial<PublicationForm>): void {
    const { status } = this.draft;
    this.show({
      form: { ...this.draft.form, ...patch },
      status: status === 'conflict' || status === 'saving' ? status : 'unsaved',
    });
    this.surroundings.remember({ version: this.version, form: this.draft.form });
    if (status !== 'conflict') this.schedule(PAUSE_MS);
  }

  /** Takes up words that an earlier visit typed and could not send. */
  resume(kept: KeptDraft): void {
    this.show({
      form: kept.form,
      status: kept.version === this.version ? 'unsaved' : 'conflict',
    });
    if (kept.version === this.version) this.schedule(0);
  }

  /** Saves what is not saved yet, a home that nothing was typed for included. Throws {@link NotSaved}. */
  async flush(): Promise<number> {
    clearTimeout(this.timer);
    if (this.draft.status === 'saved' && this.version > 0) return this.version;
    if (this.draft.status === 'conflict') throw new NotSaved('conflict');
    await this.run();
    const { status } = this.draft;
    if (status !== 'saved') throw new NotSaved(status);
    return this.version;
  }

  /** What somebody else saved goes; what stands here is saved over it. */
  keepMine(theirVersion: number): Promise<number> {
    this.version = theirVersion;
    this.show({ ...this.draft, status: 'unsaved' });
    return this.flush();
  }

  /** What stands here goes; the form shows what was saved elsewhere. */
  takeTheirs({ version, form }: KeptDraft): void {
    clearTimeout(this.timer);
    this.version = version;
    this.surroundings.remember(null);
    this.show({ form, status: 'saved' });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), milliseconds);
  }

  private run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    let sent: PublicationForm | null = null;
    while (sent !== this.draft.form) {
      sent = this.draft.form;
      this.show({ form: sent, status: 'saving' });
      try {
        const { version } = await this.surroundings.send({ version: this.version, form: sent });
        this.version = version;
        this.retryMs = FIRST_RETRY_MS;
      } catch (error) {
        this.fail(this.surroundings.problemOf(error));
        return;
      }
    }
    clearTimeout(this.timer);
    this.surroundings.remember(null);
    this.show({ form: sent, status: 'saved' });
  }

  private fail(status: 'away' | 'conflict' | 'refused'): void {
    this.show({ ...this.draft, status });
    if (status !== 'away') return;
    this.schedule(this.retryMs);
    this.retryMs = Math.min(2 * this.retryMs, LAST_RETRY_MS);
  }

  private show(draft: Draft): void {
    this.draft = draft;
    for (const listener of this.listeners) listener();
  }
}

/**
 * `away`: not sent yet, for want of a connection. `conflict`: somebody saved a newer version. `refused`: something typed
 * is not taken.
 */
export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'away' | 'conflict' | 'refused';

export interface Draft<Form> {
  readonly form: Form;
  readonly status: SaveStatus;
}

export interface KeptDraft<Form> {
  /** What the server knew when these words began; 0 where it knows nothing of them yet. */
  readonly version: number;
  readonly form: Form;
}

interface Surroundings<Form> {
  send(input: KeptDraft<Form>): Promise<{ version: number }>;
  problemOf(error: unknown): 'away' | 'conflict' | 'refused';
  /** What this browser keeps of words that have not been sent; null forgets it. */
  remember(kept: KeptDraft<Form> | null): void;
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
export class DraftSaver<Form extends object> {
  private draft: Draft<Form>;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private retryMs = FIRST_RETRY_MS;
  private readonly listeners = new Set<() => void>();

  constructor(
    kept: KeptDraft<Form>,
    private readonly surroundings: Surroundings<Form>,
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

  readonly snapshot = (): Draft<Form> => this.draft;

  change(patch: Partial<Form>): void {
    const { status } = this.draft;
    this.show({
      form: { ...this.draft.form, ...patch },
      status: status === 'conflict' || status === 'saving' ? status : 'unsaved',
    });
    this.surroundings.remember({ version: this.version, form: this.draft.form });
    if (status !== 'conflict') this.schedule(PAUSE_MS);
  }

  /** Takes up words that an earlier visit typed and could not send. */
  resume(kept: KeptDraft<Form>): void {
    // They had arrived: only the answer was lost.
    if (JSON.stringify(kept.form) === JSON.stringify(this.draft.form)) {
      this.surroundings.remember(null);
      return;
    }
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
  takeTheirs({ version, form }: KeptDraft<Form>): void {
    clearTimeout(this.timer);
    this.version = version;
    this.surroundings.remember(null);
    this.show({ form, status: 'saved' });
  }

  /** Shows what was saved elsewhere, as long as nothing here waits to be saved. */
  follow(kept: KeptDraft<Form>): void {
    if (this.draft.status === 'saved' && kept.version > this.version) this.takeTheirs(kept);
  }

  /** Ends the saving: what was not sent yet is sent now, as nobody will be here to see it fail. */
  leave(): void {
    if (this.draft.status === 'unsaved') void this.flush().catch(() => {});
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
    let sent: Form | null = null;
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

  private show(draft: Draft<Form>): void {
    this.draft = draft;
    for (const listener of this.listeners) listener();
  }
}

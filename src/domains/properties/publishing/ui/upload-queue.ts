import type { PublicationPhoto } from '../contract';

/** Why a file is not taken: said beside it, and no retry would help. */
export type UploadProblem = 'heif' | 'type' | 'large' | 'many' | 'same' | 'closed';

export type UploadOutcome =
  | { readonly kind: 'sent'; readonly photo: PublicationPhoto }
  | { readonly kind: 'refused'; readonly problem: UploadProblem }
  /** No connection, or a server that is not itself: to be tried again. */
  | { readonly kind: 'away' };

export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly position: number;
  readonly status: 'waiting' | 'sending' | 'refused';
  /** From 0 to 1. */
  readonly progress: number;
  readonly problem: UploadProblem | null;
}

export interface Uploads {
  readonly items: readonly Upload[];
  /** Photos that arrived since the page was opened, and all that were to. */
  readonly sent: number;
  readonly total: number;
  /** The connection is lost: what has arrived is kept, the rest waits. */
  readonly isAway: boolean;
}

interface Surroundings {
  /** What is wrong with a file before a byte is sent; null where nothing is. */
  check(file: File): Promise<UploadProblem | null>;
  send(upload: Upload, onProgress: (progress: number) => void): Promise<UploadOutcome>;
  onSent(photo: PublicationPhoto, file: File): void;
}

const AT_ONCE = 3;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30_000;

/** Sends photos a few at a time, each with its progress. A lost connection makes the rest wait and go on by itself. */
export class UploadQueue {
  private uploads: Uploads = { items: [], sent: 0, total: 0, isAway: false };
  private made = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryMs = FIRST_RETRY_MS;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly surroundings: Surroundings) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): Uploads => this.uploads;

  /** Files join in their order, each behind the last; `room` is how many more photos the home may have. */
  async add(files: readonly File[], { position, room }: { position: number; room: number }) {
    let left = room;
    let at = position;
    for (const file of files) {
      const problem = (await this.surroundings.check(file)) ?? (left > 0 ? null : 'many');
      if (!problem) left--;
      this.made++;
      const status = problem ? 'refused' : 'waiting';
      const item = { key: this.made, file, position: at++, status, progress: 0, problem } as const;
      const { items, total } = this.uploads;
      this.show({ items: [...items, item], total: total + (problem ? 0 : 1) });
      this.pump();
    }
  }

  /** Tries at once what waits for a connection. */
  readonly retry = (): void => {
    clearTimeout(this.timer);
    if (!this.uploads.isAway) return;
    this.show({ isAway: false });
    this.pump();
  };

  dismiss(key: number): void {
    this.show({ items: this.uploads.items.filter((item) => item.key !== key) });
  }

  private pump(): void {
    const { items, isAway } = this.uploads;
    if (isAway) return;
    const sending = items.filter(({ status }) => status === 'sending').length;
    const waiting = items.filter(({ status }) => status === 'waiting');
    for (const item of waiting.slice(0, AT_ONCE - sending)) void this.start(item);
  }

  private async start(item: Upload): Promise<void> {
    this.set(item.key, { status: 'sending', progress: 0 });
    const outcome = await this.surroundings.send(item, (progress) => {
      this.set(item.key, { progress });
    });
    if (outcome.kind === 'away') {
      this.set(item.key, { status: 'waiting', progress: 0 });
      if (!this.uploads.isAway) this.waitForConnection();
      return;
    }
    this.retryMs = FIRST_RETRY_MS;
    if (outcome.kind === 'refused') {
      this.set(item.key, { status: 'refused', problem: outcome.problem });
      this.show({ total: this.uploads.total - 1 });
    } else {
      this.surroundings.onSent(outcome.photo, item.file);
      this.dismiss(item.key);
      this.show({ sent: this.uploads.sent + 1 });
    }
    this.pump();
  }

  private waitForConnection(): void {
    this.show({ isAway: true });
    clearTimeout(this.timer);
    this.timer = setTimeout(this.retry, this.retryMs);
    this.retryMs = Math.min(2 * this.retryMs, LAST_RETRY_MS);
  }

  private set(key: number, change: Partial<Upload>): void {
    this.show({
      items: this.uploads.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
    });
  }

  private show(change: Partial<Uploads>): void {
    this.uploads = { ...this.uploads, ...change };
    for (const listener of this.listeners) listener();
  }
}

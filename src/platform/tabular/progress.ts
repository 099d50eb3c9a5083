import type { WriteStream } from 'node:tty';

const TERMINAL_MS = 250;
const LOG_MS = 10_000;

/** Rows, rate and time left: one line that is rewritten on a terminal, a line every ten seconds in a log. */
export class ProgressLine {
  readonly #started = Date.now();
  #last = 0;
  #isOpen = false;

  constructor(private readonly out: WriteStream | NodeJS.WritableStream) {}

  /** `share` is how much of the work is done, from 0 to 1. */
  show(rows: number, share: number): void {
    const now = Date.now();
    const isTerminal = 'isTTY' in this.out && this.out.isTTY;
    if (now - this.#last < (isTerminal ? TERMINAL_MS : LOG_MS)) return;
    this.#last = now;
    const seconds = Math.max(0.001, (now - this.#started) / 1000);
    const left = share > 0 ? Math.round((seconds / share) * (1 - share)) : 0;
    const line = `${rows.toLocaleString('en-US')} rows, ${Math.round(rows / seconds).toLocaleString('en-US')}/s, ${Math.round(share * 100)} %, ${duration(left)} left`;
    this.out.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
    this.#isOpen = isTerminal;
  }

  end(): void {
    if (this.#isOpen) this.out.write('\n');
    this.#isOpen = false;
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Reject {
  readonly file: string;
  readonly line: number;
  /** Empty where the whole record is at fault. */
  readonly field: string;
  readonly reason: string;
}

/** A CSV of what was not taken, made with its first entry, so that a clean import leaves no file. */
export class RejectsFile {
  #stream: WriteStream | undefined;
  #failure: Error | undefined;
  count = 0;

  constructor(readonly path: string) {}

  async add(reject: Reject): Promise<void> {
    this.count += 1;
    this.#stream ??= await this.#open();
    if (this.#failure) throw this.#failure;
    const cells = [reject.file, String(reject.line), reject.field, reject.reason];
    if (!this.#stream.write(`${cells.map(quoted).join(',')}\n`)) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    if (!this.#stream) return;
    this.#stream.end();
    await once(this.#stream, 'close');
    if (this.#failure) throw this.#failure;
  }

  async #open(): Promise<WriteStream> {
    await mkdir(dirname(this.path), { recursive: true });
    const stream = createWriteStream(this.path, { mode: 0o600 });
    stream.on('error', (error) => {
      this.#failure = error;
      stream.emit('drain');
    });
    stream.write('file,line,field,reason\n');
    return stream;
  }
}

function quoted(text: string): string {
  // A spreadsheet takes a cell that begins like this for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

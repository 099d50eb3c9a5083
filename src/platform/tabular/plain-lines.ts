import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { MAX_RECORD_BYTES } from './rows';

/** A quote, or a line break of its own kind: what follows may not be what a line break ends. */
const UNPLAIN = /"|\r(?!\n)/;

/**
 * The lines of a text up to the first that holds a quote. Most files of millions of rows hold none, and to take such lines
 * apart at their delimiters costs a tenth of what a parser of quotes takes.
 */
export class PlainLines {
  /** How many lines have been read. */
  line = 0;
  /** Nothing is left for {@link rest}. */
  isEnded = false;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #decoder = new StringDecoder('utf8');
  #text = '';

  constructor(text: Readable) {
    this.#chunks = text[Symbol.asyncIterator]();
  }

  /** Whole lines, some hundred at once, without what ends them. */
  async *blocks(): AsyncGenerator<string[]> {
    for (;;) {
      const { done, value } = await this.#chunks.next();
      this.#text += done ? this.#decoder.end() : this.#decoder.write(value);
      const whole = done ? this.#text.length : this.#text.lastIndexOf('\n') + 1;
      const found = UNPLAIN.exec(this.#text)?.index ?? -1;
      const isPlain = found === -1 || found >= whole;
      const end = isPlain ? whole : this.#text.lastIndexOf('\n', found) + 1;
      if (end > 0) yield this.#take(end);
      this.isEnded = done === true && this.#text === '';
      if (done || !isPlain || this.#text.length > MAX_RECORD_BYTES) return;
    }
  }

  /** All that no block held. */
  async *rest(): AsyncGenerator<string> {
    yield this.#text;
    for (;;) {
      const { done, value } = await this.#chunks.next();
      yield done ? this.#decoder.end() : this.#decoder.write(value);
      if (done) return;
    }
  }

  #take(end: number): string[] {
    const lines = this.#text.slice(0, end).split('\n');
    // Behind the last line break stands nothing.
    if (lines.at(-1) === '') lines.pop();
    this.#text = this.#text.slice(end);
    this.line += lines.length;
    return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  }
}

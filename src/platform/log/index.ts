import pino, { type Logger } from 'pino';

export type { Logger };

/** Structured JSON lines on standard output; secrets and credentials in well-known places are cut out. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: [
      '*.password',
      '*.token',
      '*.authorization',
      '*.cookie',
      'headers.authorization',
      'headers.cookie',
    ],
  });
}

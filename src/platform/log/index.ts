import pino, { type DestinationStream, type Logger } from 'pino';
import { loggedError } from './logged-error';

export type { Logger };

/** Structured JSON lines, on standard output unless told; secrets and credentials in well-known places are cut out. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: loggedError },
    redact: [
      '*.password',
      '*.token',
      '*.authorization',
      '*.cookie',
      'headers.authorization',
      'headers.cookie',
    ],
  };
  return destination ? pino(options, destination) : pino(options);
}

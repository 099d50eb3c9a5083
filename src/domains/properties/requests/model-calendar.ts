import { VISIT_MINUTES } from './model';

export interface CalendarVisit {
  readonly id: string;
  readonly startsAt: Date;
  readonly summary: string;
  readonly location: string;
  readonly url: string;
  /** When it was last changed. */
  readonly stampedAt: Date;
}

/** A visit as an iCalendar file (RFC 5545): one event, its times in UTC, which every calendar shows in its own zone. */
export function calendarFile(visit: CalendarVisit): string {
  const end = new Date(visit.startsAt.getTime() + VISIT_MINUTES * 60_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gable//Visits//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${visit.id}@gable`,
    `DTSTAMP:${utc(visit.stampedAt)}`,
    `DTSTART:${utc(visit.startsAt)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(visit.summary)}`,
    `LOCATION:${escaped(visit.location)}`,
    `URL:${visit.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Section 3.3.11: backslash, comma, semicolon and line ends are written with a backslash. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\,;]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Section 3.1: a line is at most 75 octets long; the rest goes on after a line end and a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let result = '';
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}

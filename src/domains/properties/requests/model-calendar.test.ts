import { expect, test } from 'vitest';
import { calendarFile } from './model-calendar';

const visit = {
  id: '0199aaaa-0000-7000-8000-000000000000',
  startsAt: new Date('2026-11-28T09:00:00Z'),
  summary: 'Visit: Flat, bright; near\nthe station',
  location: '12 rue d’Austerlitz, 69004 Lyon',
  url: 'https://gable.test/inbox/0199aaaa',
  stampedAt: new Date('2026-11-21T08:00:00Z'),
};

test('a visit is one event of forty-five minutes, in UTC', () => {
  const file = calendarFile(visit);
  expect(file).toContain('DTSTART:20261128T090000Z\r\nDTEND:20261128T094500Z\r\n');
  expect(file).toContain('SUMMARY:Visit: Flat\\, bright\\; near\\nthe station\r\n');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('long lines are folded at 75 octets, and no title can add a line of its own', () => {
  const file = calendarFile({ ...visit, summary: `${'é🏡'.repeat(60)}\r\nBEGIN:VALARM` });
  const lines = file.split('\r\n');
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBe(75);
  expect(lines).not.toContain('BEGIN:VALARM');
  expect(file.replaceAll('\r\n ', '')).toContain('é🏡'.repeat(60));
});

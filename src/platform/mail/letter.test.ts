import { expect, test } from 'vitest';
import { letterMessage } from './letter';

const letter = {
  locale: 'en',
  subject: 'A visit',
  parts: [
    { kind: 'text', text: 'Ada would like to visit.' },
    { kind: 'code', text: '103 917' },
    { kind: 'quote', text: 'First line\n<b>second</b> & "third"' },
    {
      kind: 'list',
      items: [
        { title: 'Flat <1>', url: 'https://gable.test/properties/1?a=1&b="', text: '2 rooms' },
      ],
    },
  ],
  action: { label: 'Answer', url: 'https://gable.test/inbox/1' },
  closing: [{ title: 'Fewer mails', url: 'https://gable.test/account' }],
} as const;

test('both bodies say the same', () => {
  const { to, subject, text } = letterMessage('ada@example.org', letter);
  expect({ to, subject }).toEqual({ to: 'ada@example.org', subject: 'A visit' });
  expect(text).toBe(`Ada would like to visit.

103 917

> First line
> <b>second</b> & "third"

- Flat <1>
  2 rooms
  https://gable.test/properties/1?a=1&b="

Answer:
https://gable.test/inbox/1

-- 
Fewer mails
https://gable.test/account
`);
});

test('what people write is text, never markup', () => {
  const { html = '' } = letterMessage('ada@example.org', letter);
  expect(html).toContain('First line<br>&lt;b&gt;second&lt;/b&gt; &amp; &quot;third&quot;');
  expect(html).toContain('<a href="https://gable.test/properties/1?a=1&amp;b=&quot;"');
  expect(html).toContain('Flat &lt;1&gt;</a><br>2 rooms');
  expect(html).not.toContain('<b>');
});

test('a subject is one line of bounded length', () => {
  const subjectOf = (subject: string) =>
    letterMessage('a@example.org', { ...letter, subject }).subject;
  expect(subjectOf('Flat\r\nBcc: eve@example.org')).toBe('Flat Bcc: eve@example.org');
  expect([...subjectOf('🏡'.repeat(400))]).toHaveLength(150);
});

import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv';

const COLUMNS = ['a', 'b', 'c'];

async function read(text: string, chunk = 7) {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  const options = { path: 'file.csv', delimiter: ',', columns: COLUMNS } as const;
  const rows = [];
  for await (const each of readCsv(Readable.from(chunks), options)) rows.push(each);
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom('x', 'é', '1', ' ', '"', ',', '\n'), maxLength: 4 });
const plain = fc.string({ unit: fc.constantFrom('x', 'é', '1', ' '), maxLength: 4 });
const row = (of: fc.Arbitrary<string>) => fc.tuple(of, of, of);
const written = (each: string) => (/[",\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each);

test('records come back as they were written, with the line that each ends on, wherever the first quote stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row(plain), { maxLength: 6 }),
      fc.array(row(cell), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (first, then, lineBreak, chunk, isEnded) => {
        const rows = [...first, ...then];
        const lines = rows.map((cells) => cells.map(written).join(','));
        const text = ['a,b,c', ...lines].join(lineBreak) + (isEnded ? lineBreak : '');
        let line = 1;
        const expected = rows.map((cells) => {
          line += 1 + cells.join('').split('\n').length - 1;
          return { line, cells };
        });
        expect(await read(text, chunk)).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});

test('what is no record is said with its line, before and behind the first quote', async () => {
  const text = 'a,b,c\n1,2\n\n4,5,6\n"7",8,9\n10,1"1,12\n13,14\n15,16,17\n';
  expect(await read(text)).toEqual([
    { line: 2, problem: 'has 2 columns where the header has 3' },
    { line: 4, cells: ['4', '5', '6'] },
    { line: 5, cells: ['7', '8', '9'] },
    { line: 6, problem: 'has a quote inside a cell that is not doubled' },
    { line: 7, problem: 'has 2 columns where the header has 3' },
    { line: 8, cells: ['15', '16', '17'] },
  ]);
  expect(await read('a,b,c\n1,2,3\n4,"5,6\n7,8,9\n')).toEqual([
    { line: 2, cells: ['1', '2', '3'] },
    { line: 4, problem: 'a quote is opened near line 4 and never closed' },
  ]);
});

test('lines that end with a carriage return alone are lines', async () => {
  expect(await read('a,b,c\r1,2,3\r4,5,6')).toMatchObject([
    { cells: ['1', '2', '3'] },
    { cells: ['4', '5', '6'] },
  ]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PublicationPhoto } from '../contract';
import { type UploadOutcome, type UploadProblem, UploadQueue } from './upload-queue';

const photo = (name: string): PublicationPhoto => ({
  id: name,
  name,
  caption: '',
  position: 0,
  state: 'processing',
  contentHash: name,
  url: null,
  width: null,
  height: null,
  placeholder: null,
});

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => new File(['x'], `${index + 1}.jpg`));

/** A door that answers as `answer` says; `atOnce` is the most that it saw at once. */
function queue(
  answer: (name: string, position: number) => UploadOutcome,
  problem: (name: string) => UploadProblem | null = () => null,
) {
  const seen = { sent: [] as string[], atOnce: 0, open: 0 };
  const uploads = new UploadQueue({
    check: async (file) => problem(file.name),
    async send({ file, position }, onProgress) {
      seen.open++;
      seen.atOnce = Math.max(seen.atOnce, seen.open);
      onProgress(0.5);
      await new Promise((done) => setTimeout(done, 100));
      seen.open--;
      return answer(file.name, position);
    },
    onSent: ({ name }) => seen.sent.push(name),
  });
  return { uploads, seen };
}

const sent = (name: string): UploadOutcome => ({ kind: 'sent', photo: photo(name) });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('fifty photos go a few at a time and all arrive', async () => {
  const positions: number[] = [];
  const { uploads, seen } = queue((name, position) => {
    positions.push(position);
    return sent(name);
  });
  await uploads.add(files(50), { position: 4, room: 50 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.sent).toHaveLength(50);
  expect(seen.atOnce).toBe(3);
  expect(positions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 4));
  expect(uploads.snapshot()).toEqual({ items: [], sent: 50, total: 50, isAway: false });
});

test('a connection lost half-way: what arrived is kept, the rest waits and goes on, none twice', async () => {
  let isOnline = true;
  const { uploads, seen } = queue((name) => (isOnline ? sent(name) : { kind: 'away' }));
  await uploads.add(files(50), { position: 0, room: 50 });
  await vi.advanceTimersByTimeAsync(850);
  isOnline = false;
  await vi.advanceTimersByTimeAsync(60_000);
  const half = uploads.snapshot();
  expect(half.isAway).toBe(true);
  expect(half.sent).toBeGreaterThan(10);
  expect(half.sent + half.items.length).toBe(50);
  isOnline = true;
  uploads.retry();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(uploads.snapshot()).toEqual({ items: [], sent: 50, total: 50, isAway: false });
  expect(new Set(seen.sent).size).toBe(50);
  expect(seen.sent).toHaveLength(50);
});

test('what is no photo is named beside the others, which arrive', async () => {
  const { uploads, seen } = queue(
    (name) => (name === '3.jpg' ? { kind: 'refused', problem: 'large' } : sent(name)),
    (name) => (name === '1.jpg' ? 'heif' : null),
  );
  await uploads.add(files(3), { position: 0, room: 50 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.sent).toEqual(['2.jpg']);
  const { items, total } = uploads.snapshot();
  expect(items.map(({ file, problem }) => [file.name, problem])).toEqual([
    ['1.jpg', 'heif'],
    ['3.jpg', 'large'],
  ]);
  expect(total).toBe(1);
  for (const { key } of items) uploads.dismiss(key);
  expect(uploads.snapshot().items).toEqual([]);
});

test('past the last place nothing is sent', async () => {
  const { uploads, seen } = queue(sent);
  await uploads.add(files(5), { position: 0, room: 2 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.sent).toEqual(['1.jpg', '2.jpg']);
  expect(uploads.snapshot().items.map(({ problem }) => problem)).toEqual(['many', 'many', 'many']);
});

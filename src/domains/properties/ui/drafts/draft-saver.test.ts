import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_FORM } from '../../publishing/model';
import { DraftSaver } from './draft-saver';

type Answer = { version: number } | 'away' | 'conflict' | 'refused';

/** A server that answers each save as told, and what this browser remembers meanwhile. */
function saver(answers: Answer[], version = 1) {
  const sent: string[] = [];
  const kept: (string | null)[] = [];
  const draft = new DraftSaver(
    { version, form: EMPTY_FORM },
    {
      async send(input) {
        sent.push(`${input.version}: ${input.form.title}`);
        const answer = answers.shift() ?? { version: input.version + 1 };
        if (typeof answer === 'string') throw answer;
        return answer;
      },
      problemOf: (error) => error as 'away' | 'conflict' | 'refused',
      remember: (words) => kept.push(words?.form.title ?? null),
    },
  );
  return { draft, sent, kept };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many letters are one save, and the next one goes on from its version', async () => {
  const { draft, sent } = saver([]);
  for (const title of ['A', 'A h', 'A house']) draft.change({ title });
  expect(draft.snapshot().status).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(1000);
  draft.change({ title: 'A house by the lake' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(['1: A house', '2: A house by the lake']);
  expect(draft.snapshot().status).toBe('saved');
});

test('what is typed while a save is on its way is saved after it', async () => {
  const { draft, sent } = saver([]);
  draft.change({ title: 'one' });
  const saved = draft.flush();
  draft.change({ title: 'two' });
  expect(await saved).toBe(3);
  expect(sent).toEqual(['1: one', '2: two']);
});

test('without a connection it tries again by itself, and this browser keeps the words', async () => {
  const { draft, sent, kept } = saver(['away', 'away']);
  draft.change({ title: 'kept' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(draft.snapshot()).toMatchObject({ status: 'away', form: { title: 'kept' } });
  expect(kept).toEqual(['kept']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(3);
  expect(draft.snapshot().status).toBe('saved');
  expect(kept.at(-1)).toBeNull();
});

test('against a newer version it stops, keeps the words, and asks', async () => {
  const { draft, sent } = saver(['conflict']);
  draft.change({ title: 'mine' });
  await vi.advanceTimersByTimeAsync(1000);
  draft.change({ title: 'mine, and more' });
  await vi.advanceTimersByTimeAsync(100_000);
  expect(sent).toHaveLength(1);
  await expect(draft.flush()).rejects.toMatchObject({ status: 'conflict' });
  expect(await draft.keepMine(7)).toBe(8);
  expect(sent.at(-1)).toBe('7: mine, and more');
});

test('or it shows what was saved elsewhere', async () => {
  const { draft, kept } = saver(['conflict']);
  draft.change({ title: 'mine' });
  await vi.advanceTimersByTimeAsync(1000);
  draft.takeTheirs({ version: 4, form: { ...EMPTY_FORM, title: 'theirs' } });
  expect(draft.snapshot()).toMatchObject({ status: 'saved', form: { title: 'theirs' } });
  expect(kept.at(-1)).toBeNull();
  draft.change({ title: 'theirs, corrected' });
  expect(await draft.flush()).toBe(5);
});

test('what is not taken is said, and saved once it is put right', async () => {
  const { draft } = saver(['refused']);
  draft.change({ title: 'x'.repeat(1000) });
  await vi.advanceTimersByTimeAsync(100_000);
  expect(draft.snapshot().status).toBe('refused');
  draft.change({ title: 'x' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(draft.snapshot().status).toBe('saved');
});

test('words of an earlier visit are taken up, unless the home changed since', async () => {
  const same = saver([]);
  same.draft.resume({ version: 1, form: { ...EMPTY_FORM, title: 'unsent' } });
  await vi.advanceTimersByTimeAsync(100);
  expect(same.sent).toEqual(['1: unsent']);
  const older = saver([], 5);
  older.draft.resume({ version: 1, form: { ...EMPTY_FORM, title: 'unsent' } });
  await vi.advanceTimersByTimeAsync(100);
  expect(older.draft.snapshot()).toMatchObject({ status: 'conflict', form: { title: 'unsent' } });
});

test('a home for which nothing was typed is begun before its first photo', async () => {
  const { draft, sent } = saver([], 0);
  expect(await draft.flush()).toBe(1);
  expect(await draft.flush()).toBe(1);
  expect(sent).toEqual(['0: ']);
});

test('words that were saved elsewhere are shown, unless something here waits to be saved', async () => {
  const { draft, sent } = saver([]);
  const theirs = (version: number, title: string) => ({
    version,
    form: { ...EMPTY_FORM, title },
  });
  draft.follow(theirs(1, 'as old as these'));
  expect(draft.snapshot().form.title).toBe('');
  draft.follow(theirs(2, 'from the other tab'));
  expect(draft.snapshot()).toMatchObject({
    status: 'saved',
    form: { title: 'from the other tab' },
  });
  draft.change({ title: 'mine' });
  draft.follow(theirs(3, 'newer still'));
  expect(draft.snapshot().form.title).toBe('mine');
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(['2: mine']);
});

test('who leaves at once has saved all the same', async () => {
  const { draft, sent } = saver([]);
  draft.change({ title: 'typed on the way out' });
  draft.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual(['1: typed on the way out']);
});

test('kept words that had arrived are no conflict', () => {
  const { draft, kept } = saver([], 2);
  draft.resume({ version: 1, form: EMPTY_FORM });
  expect(draft.snapshot().status).toBe('saved');
  expect(kept).toEqual([null]);
});

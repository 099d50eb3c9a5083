'use client';

import { useSyncExternalStore } from 'react';
import { MOST_COMPARED } from '../address';
import type { ChosenHome } from '../choice';

const KEY = 'gable.compare';
const NONE: readonly ChosenHome[] = [];
const listeners = new Set<() => void>();
/** What was read or written last; undefined until somebody looks. */
let known: readonly ChosenHome[] | undefined;

/** The chosen homes, the same in every tab of this browser; none on the server and in a page's first drawing. */
export function useChosenHomes(): readonly ChosenHome[] {
  return useSyncExternalStore(subscribe, chosenHomes, () => NONE);
}

/** Chooses a home, or lets it go. False where the tray is full. */
export function setChosen(home: ChosenHome, isChosen: boolean): boolean {
  const others = chosenHomes().filter(({ id }) => id !== home.id);
  if (isChosen && others.length >= MOST_COMPARED) return false;
  keep(isChosen ? [...others, home] : others);
  return true;
}

export function chooseNone(): void {
  keep(NONE);
}

function chosenHomes(): readonly ChosenHome[] {
  known ??= read();
  return known;
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) window.addEventListener('storage', onOtherTab);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onOtherTab);
  };
}

function onOtherTab({ key }: StorageEvent) {
  // Null is a storage that was cleared as a whole.
  if (key !== KEY && key !== null) return;
  known = read();
  for (const listener of listeners) listener();
}

function keep(next: readonly ChosenHome[]) {
  known = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is off or full: the choice holds for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

function read(): readonly ChosenHome[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isChosenHome).slice(0, MOST_COMPARED) : NONE;
  } catch {
    return NONE;
  }
}

function isChosenHome(value: unknown): value is ChosenHome {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, photo } = value as Record<string, unknown>;
  return Number.isSafeInteger(id) && typeof title === 'string' && isPhoto(photo);
}

function isPhoto(photo: unknown): boolean {
  return photo === null || typeof photo === 'string';
}

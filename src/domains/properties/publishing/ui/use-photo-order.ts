'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';

/** Keys that move a photo, and by how many places. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/**
 * An order that is changed by dragging (mouse or finger) and by arrow keys. While a photo is dragged the others make
 * room; letting go commits. Elements carry their id as `data-photo`.
 */
export function usePhotoOrder(ids: readonly string[], onOrder: (ids: string[]) => void) {
  const [dragged, setDragged] = useState<{ id: string; order: string[] } | null>(null);
  const order = dragged?.order ?? ids;

  function startDrag(id: string, event: PointerEvent) {
    if (event.button !== 0) return;
    event.preventDefault();
    let current = [...ids];
    setDragged({ id, order: current });
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const under = document.elementFromPoint(clientX, clientY)?.closest('[data-photo]');
      const over = under?.getAttribute('data-photo');
      if (!over || over === id || !current.includes(over)) return;
      current = moved(current, id, current.indexOf(over));
      setDragged({ id, order: current });
    };
    // On the window: the element itself moves under the pointer, and would lose it.
    const end = (isKept: boolean) => () => {
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', keep);
      removeEventListener('pointercancel', drop);
      setDragged(null);
      if (isKept && current.join() !== ids.join()) onOrder(current);
    };
    const keep = end(true);
    const drop = end(false);
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', keep);
    addEventListener('pointercancel', drop);
  }

  function onKeyDown(id: string, event: KeyboardEvent) {
    const step =
      event.key === 'Home' ? -ids.length : event.key === 'End' ? ids.length : STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(Math.max(ids.indexOf(id) + step, 0), ids.length - 1);
    if (to !== ids.indexOf(id)) onOrder(moved(ids, id, to));
  }

  return { order, draggedId: dragged?.id ?? null, startDrag, onKeyDown };
}

function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

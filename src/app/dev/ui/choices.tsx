'use client';

import { useId, useState } from 'react';
import { Checkbox } from '@/ui/checkbox';
import { Chip, RemovableChip } from '@/ui/chip';
import { BothThemes, Samples } from './section';

/** Boxes, one of several, and the filters of a search. */
export function Choices() {
  return (
    <BothThemes className="grid gap-8">
      <Samples name="Checkbox" className="grid gap-x-6 sm:grid-cols-2">
        <Checkbox label="Garden" />
        <Checkbox label="Lift" defaultChecked />
        <Checkbox label="Cellar" hint="Under the house or the block." />
        <Checkbox label="I have read the terms" error="Needed to go on." />
        <Checkbox label="Closed" disabled />
        <Checkbox label="Closed and ticked" disabled defaultChecked />
      </Samples>
      <Radios />
      <Chips />
    </BothThemes>
  );
}

function Radios() {
  const name = useId();
  return (
    <Samples name="Radio" className="grid gap-x-6 sm:grid-cols-2">
      <Checkbox type="radio" name={name} label="To buy" defaultChecked />
      <Checkbox type="radio" name={name} label="To rent" />
    </Samples>
  );
}

const KINDS = ['House', 'Flat', 'Castle'];

function Chips() {
  const [garden, setGarden] = useState(true);
  const [kinds, setKinds] = useState(KINDS);
  return (
    <>
      <Samples name="Chip: off, on, disabled">
        <Chip>Price</Chip>
        <Chip active={garden} aria-pressed={garden} onClick={() => setGarden(!garden)}>
          Garden
        </Chip>
        <Chip disabled>Lift</Chip>
      </Samples>
      <Samples name="Chosen values, which can be taken away">
        {kinds.map((kind) => (
          <RemovableChip
            key={kind}
            removeLabel={`Remove ${kind}`}
            onRemove={() => setKinds(kinds.filter((other) => other !== kind))}
          >
            {kind}
          </RemovableChip>
        ))}
        {kinds.length < KINDS.length && <Chip onClick={() => setKinds(KINDS)}>Bring back</Chip>}
      </Samples>
    </>
  );
}

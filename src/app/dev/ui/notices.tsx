'use client';

import { Button } from '@/ui/button';
import { type Notice, notify } from '@/ui/notify';
import { Samples } from './section';

const NOTICES: readonly (readonly [string, Notice])[] = [
  ['Plain', { title: 'Link copied' }],
  ['Good', { title: 'Search saved', text: 'We write when a home fits.', meaning: 'good' }],
  ['Watch', { title: 'You are offline', text: 'What you keep is sent later.', meaning: 'watch' }],
  ['Risk', { title: 'Not saved', text: 'The address is already taken.', meaning: 'risk' }],
  [
    'With a way back',
    {
      title: 'Home removed from your favourites',
      action: { label: 'Undo', onSelect: () => notify({ title: 'Brought back', meaning: 'good' }) },
    },
  ],
];

/** One button for each kind of notice. */
export function Notices() {
  return (
    <Samples name="Press to see one; F6 goes to it, a pointer over it stops its clock">
      {NOTICES.map(([name, notice]) => (
        <Button key={name} onClick={() => notify(notice)}>
          {name}
        </Button>
      ))}
    </Samples>
  );
}

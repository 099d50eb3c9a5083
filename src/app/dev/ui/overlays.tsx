'use client';

import { Copy, Trash2 } from 'lucide-react';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Dialog, DialogClose } from '@/ui/dialog';
import { Menu } from '@/ui/menu';
import { notify } from '@/ui/notify';
import { Popover } from '@/ui/popover';
import { Sheet } from '@/ui/sheet';
import { Tabs } from '@/ui/tabs';
import { TextField } from '@/ui/text-field';
import { Samples } from './section';

const ICON = { 'aria-hidden': true, className: 'size-5', strokeWidth: 1.5 } as const;

/** Dialog, sheet, popover, menu and tabs. */
export function Overlays() {
  return (
    <>
      <Samples name="Dialog, sheet, popover, menu">
        <Dialog
          trigger={<Button>Open a dialog</Button>}
          title="Delete “Near the station”?"
          description="You will no longer be told of new homes. The homes you kept stay."
          footer={
            <>
              <DialogClose render={<Button>Keep it</Button>} />
              <DialogClose render={<Button variant="danger">Delete search</Button>} />
            </>
          }
        />
        <Sheet
          trigger={<Button>Open a sheet</Button>}
          title="More filters"
          description="What the home must have."
          footer={<DialogClose render={<Button variant="primary">Show 128 homes</Button>} />}
        >
          <TextField label="Words in the description" placeholder="Fireplace, terrace" />
          <div className="mt-5">
            {['Garden', 'Lift', 'Cellar', 'Parking', 'Balcony'].map((label) => (
              <Checkbox key={label} label={label} />
            ))}
          </div>
        </Sheet>
        <Popover trigger={<Button>Open a popover</Button>} title="Where this comes from">
          <p className="text-ink-soft">The tax office’s record of sales, 2020 to 2025.</p>
        </Popover>
        <Menu
          align="start"
          trigger={<Button>Open a menu</Button>}
          entries={[
            { id: 'copy', label: 'Copy the link', icon: <Copy {...ICON} />, onSelect: copied },
            { kind: 'link', id: 'top', label: 'Back to the top', href: '#content' },
            { kind: 'line', id: 'line' },
            {
              id: 'delete',
              label: 'Delete',
              icon: <Trash2 {...ICON} />,
              danger: true,
              onSelect: copied,
            },
          ]}
        />
      </Samples>
      <Samples name="Tabs" className="block">
        <Tabs
          label="What is known of the home"
          tabs={[
            { value: 'home', label: 'The home', content: <p>Five rooms on two floors.</p> },
            { value: 'around', label: 'Around it', content: <p>The station is 6 minutes away.</p> },
            { value: 'costs', label: 'Costs', content: <p>4 788 € a year.</p> },
          ]}
        />
      </Samples>
    </>
  );
}

function copied() {
  notify({ title: 'A menu entry was chosen', meaning: 'good' });
}

'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { type ReactNode, useId, useRef } from 'react';
import { controlClass } from './control-class';
import { describedBy, FieldFrame } from './field-frame';

/** A text field with suggestions that a server found for what is typed; any other text is taken as well. */
export function SuggestionField<Item>(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  name?: string;
  placeholder?: string;
  maxLength?: number;
  autoComplete: string;
  value: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** What the field holds once the item is picked. */
  textOf: (item: Item) => string;
  renderItem: (item: Item) => ReactNode;
  onType: (text: string) => void;
  onPick: (item: Item) => void;
}) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const { label, hint, error, name, placeholder, maxLength, autoComplete } = props;
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <Autocomplete.Root
        items={props.items}
        // The server has filtered them, by other rules than letters alone.
        filter={null}
        itemToStringValue={props.textOf}
        value={props.value}
        onValueChange={(text, { reason }) => {
          if (reason !== 'item-press') props.onType(text);
        }}
      >
        <Autocomplete.Input
          {...describedBy(id, { hint, error })}
          {...{ name, placeholder, maxLength, autoComplete }}
          className={controlClass('text-ellipsis')}
        />
        <Autocomplete.Portal container={layer}>
          <Autocomplete.Positioner
            className="z-30 outline-none"
            positionMethod="fixed"
            sideOffset={6}
            align="start"
          >
            <Autocomplete.Popup className="w-(--anchor-width) min-w-72 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-1.5 shadow-float empty:hidden data-empty:hidden">
              <Autocomplete.List className="max-h-80 overflow-y-auto outline-none">
                {(item: Item) => (
                  <Autocomplete.Item
                    key={props.keyOf(item)}
                    value={item}
                    onClick={() => props.onPick(item)}
                    className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-3 py-2 data-highlighted:bg-sunken"
                  >
                    {props.renderItem(item)}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      {/* Beside its field: a sheet from below lies above all that hangs on the page's end. */}
      <div ref={layer} />
    </FieldFrame>
  );
}

'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export interface Tab {
  value: string;
  label: ReactNode;
  content: ReactNode;
}

/** Views of one thing that are never needed side by side; arrow keys go from one to the next. */
export function Tabs(props: {
  tabs: readonly Tab[];
  /** Names the list for screen readers. */
  label: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
}) {
  return (
    <Base.Root
      value={props.value}
      defaultValue={props.defaultValue ?? props.tabs[0]?.value}
      onValueChange={(value) => props.onValueChange?.(String(value))}
    >
      <Base.List
        aria-label={props.label}
        className="relative flex gap-6 overflow-x-auto border-line border-b"
      >
        {props.tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-outline-offset-2 h-11 shrink-0 rounded-md text-ink-soft transition-colors hover:text-ink data-active:font-medium data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-200" />
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="rounded-md pt-6">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

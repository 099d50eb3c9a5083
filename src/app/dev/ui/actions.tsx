'use client';

import { Heart } from 'lucide-react';
import { Button } from '@/ui/button';
import { Kbd } from '@/ui/kbd';
import { LinkButton } from '@/ui/link-button';
import { TextLink } from '@/ui/text-link';
import { BothThemes, Samples } from './section';

const VARIANTS = [
  ['primary', 'Save search'],
  ['secondary', 'Compare'],
  ['quiet', 'Not now'],
  ['danger', 'Delete search'],
] as const;

/** Buttons, links and keys. */
export function Actions() {
  return (
    <BothThemes className="grid gap-8">
      <Samples name="Button: primary, secondary, quiet, danger">
        {VARIANTS.map(([variant, label]) => (
          <Button key={variant} variant={variant}>
            {label}
          </Button>
        ))}
      </Samples>
      <Samples name="Small">
        {VARIANTS.map(([variant, label]) => (
          <Button key={variant} variant={variant} size="small">
            {label}
          </Button>
        ))}
      </Samples>
      <Samples name="Under way: keeps its width">
        {VARIANTS.map(([variant, label]) => (
          <Button key={variant} variant={variant} pending>
            {label}
          </Button>
        ))}
      </Samples>
      <Samples name="Disabled">
        {VARIANTS.map(([variant, label]) => (
          <Button key={variant} variant={variant} disabled>
            {label}
          </Button>
        ))}
      </Samples>
      <Samples name="With an icon, icon alone">
        <Button>
          <Heart aria-hidden="true" className="size-5" strokeWidth={1.5} />
          Keep
        </Button>
        <Button size="icon" variant="quiet" aria-label="Keep this home">
          <Heart aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </Button>
        <Button size="icon" aria-label="Keep this home">
          <Heart aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </Button>
      </Samples>
      <Samples name="Links and keys">
        <LinkButton href="#actions">Open the home</LinkButton>
        <span>
          See <TextLink href="#actions">where this comes from</TextLink>.
        </span>
        <span className="inline-flex items-center gap-2">
          <Kbd>j</Kbd> <Kbd>Esc</Kbd>
        </span>
      </Samples>
    </BothThemes>
  );
}

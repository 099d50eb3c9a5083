'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';

/** Lets the style elements of the primitives through the page's content security policy. */
export function StyleNonce(props: { nonce: string | undefined; children: ReactNode }) {
  return <CSPProvider nonce={props.nonce}>{props.children}</CSPProvider>;
}

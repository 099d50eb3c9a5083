'use client';

import { FailureState } from './_shell/failure-state';

export default function PageError(props: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <FailureState reference={props.error.digest} onRetry={props.retry} />;
}

/** What stands where a comparison will be, while it is made. */
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Progress } from '../../ui/progress.tsx';
import type { Work } from '../../workers/use-work.ts';

/** A comparison is under way, and nobody knows how long it takes. */
export function Comparing() {
  const intl = useIntl();
  return (
    <Progress
      label={intl.formatMessage({ id: 'comparison.working', defaultMessage: 'Comparing…' })}
      share={null}
    />
  );
}

export interface ComparedProps<Output> {
  readonly work: Pick<Work<Output>, 'output' | 'hasFailed'>;
  /** Shown where it could not be made. */
  readonly failed: ReactNode;
  readonly children: (output: Output) => ReactNode;
}

/** What was made stays while it is made anew, and where that fails. */
export function Compared<Output>({ work: { output, hasFailed }, failed, children }: ComparedProps<Output>) {
  if (output !== null) return children(output);
  return hasFailed ? failed : <Comparing />;
}

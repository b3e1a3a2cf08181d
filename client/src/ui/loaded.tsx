/** Shows an answer that is on its way: its shape, what went wrong and what to do, or the answer. */
import { CircleSlash2, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useRefusalSentence } from '../intl/refusals.ts';
import type { Loading } from '../api/queries.ts';
import { Button, ButtonLink } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Skeleton } from './skeleton.tsx';

export interface LoadedProps<Answer> {
  readonly of: Loading<Answer>;
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** Renders `children` once the answer is there; refusals and failures in its place. */
export function Loaded<Answer>({ of: loading, lines, children }: LoadedProps<Answer>) {
  const sentence = useRefusalSentence();
  switch (loading.kind) {
    case 'loading':
      return <Skeleton lines={lines} />;
    case 'ready':
      return children(loading.answer);
    case 'refused':
      return (
        <EmptyState
          icon={CircleSlash2}
          title={<FormattedMessage id="loaded.refused" defaultMessage="This cannot be shown" />}
          next={sentence(loading.refusal)}
        >
          <ButtonLink href="/">
            <FormattedMessage id="loaded.home" defaultMessage="To the list of drafts" />
          </ButtonLink>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          icon={Unplug}
          title={<FormattedMessage id="loaded.failed" defaultMessage="The server did not answer" />}
          next={
            <FormattedMessage
              id="loaded.failed.next"
              defaultMessage="Check the connection, then try again. Nothing was changed."
            />
          }
        >
          <Button onPress={loading.repeat}>
            <FormattedMessage id="loaded.repeat" defaultMessage="Try again" />
          </Button>
        </EmptyState>
      );
  }
}

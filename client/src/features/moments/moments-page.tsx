/** Any moment: the text of a draft as it stood at any time, with a slider over its readings and days. */
import type { DraftId } from '@chapeau/model';
import type { DraftAnswer, MomentsAnswer } from '@chapeau/protocol';
import { History } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useDraft, useMoments } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { stopsOf } from './line-stops.ts';
import { MomentDesk } from './moment-desk.tsx';

export function MomentsPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const head = useDraft(draft);
  const line = useMoments(draft);
  return (
    <Page
      title={intl.formatMessage({ id: 'moments.title', defaultMessage: 'Any moment' })}
      width="full"
      lead={
        <FormattedMessage
          id="moments.lead"
          defaultMessage="The text as it stood at any time, not only at versions. Looking changes nothing."
        />
      }
      acts={
        <ButtonLink href={PATHS.versions(draft)}>
          <FormattedMessage id="comparison.to-versions" defaultMessage="To the versions" />
        </ButtonLink>
      }
    >
      <Loaded of={head} lines={3}>
        {(answer) => (
          <Loaded of={line} lines={12}>
            {(ready) => <Line answer={answer} line={ready} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface LineProps {
  readonly answer: DraftAnswer;
  readonly line: MomentsAnswer;
}

/** The moment is in the address, so that it can be sent to others. */
function Line({ answer, line }: LineProps) {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('at') ?? line.last);
  const looked = Number.isInteger(asked) ? Math.min(line.last, Math.max(line.first, asked)) : line.last;
  const stops = stopsOf(line, looked);
  if (stops.length === 0) return <NoMoments draft={answer.draft.id} />;
  const look = (moment: number) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('at', String(moment));
        return next;
      },
      { replace: true },
    );
  return <MomentDesk answer={answer} line={line} stops={stops} moment={looked} onLook={look} />;
}

function NoMoments({ draft }: { readonly draft: DraftId }) {
  return (
    <EmptyState
      icon={History}
      title={<FormattedMessage id="moments.none" defaultMessage="No moment is kept yet" />}
      next={
        <FormattedMessage
          id="moments.none.next"
          defaultMessage="From the next change of the text on, every moment of it can be looked at here."
        />
      }
    >
      <ButtonLink href={PATHS.draft(draft)}>
        <FormattedMessage id="moments.to-text" defaultMessage="To the text" />
      </ButtonLink>
    </EmptyState>
  );
}

/** A new draft: the text comes in, is shown as it was understood, and is then taken. */
import { isRefusal, type Participant } from '@chapeau/model';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { KEPT, useMe, useProcess } from '../../api/queries.ts';
import { makeDraft } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useWork } from '../../workers/use-work.ts';
import { delegationsOf } from '../arrangements/named.ts';
import { AttributedPanel } from './attributed-panel.tsx';
import { HeadFields, headOf, type TypedHead } from './head-fields.tsx';
import { namesIn, namesToSettle, withName } from './naming.ts';
import css from './new-draft.module.css';
import { Preview } from './preview.tsx';
import { SourceField, type SourceFieldHandle } from './source-field.tsx';
import { TakeBar } from './take-bar.tsx';
import type { SourceText, Understood } from './understand.ts';
import { useSettled } from './use-settled.ts';

export function NewDraftPage() {
  const intl = useIntl();
  const me = useMe();
  return (
    <Page
      title={intl.formatMessage({ id: 'new-draft.title', defaultMessage: 'New draft' })}
      lead={
        <FormattedMessage
          id="new-draft.lead"
          defaultMessage="Bring the text in, look at how it was understood, then take it. Nobody sees it before."
        />
      }
      width="full"
    >
      <Loaded of={me}>
        {({ deeds, actor }) =>
          deeds.includes('create-draft') ? (
            <Desk mayAdd={deeds.includes('manage-participants')} />
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}

const startWorker = () => new Worker(new URL('./understand.worker.ts', import.meta.url), { type: 'module' });

/** Time to stop typing before the text is read again. */
const SETTLE_MS = 300;

function Desk({ mayAdd }: { readonly mayAdd: boolean }) {
  const [source, setSource] = useState('');
  const [typed, setTyped] = useState<TypedHead>({
    title: null,
    symbol: null,
    language: null,
    kind: 'report',
  });
  const [isSwitchedOn, switchOn] = useState(true);
  const [settledNames, setSettledNames] = useState<Readonly<Record<string, string>>>({});
  const delegations = useDelegations();
  const settled = useSettled(source, SETTLE_MS);
  const input = useMemo<SourceText | null>(
    () =>
      settled.trim() === ''
        ? null
        : { source: settled, format: 'auto', kind: typed.kind, delegations, names: settledNames },
    [settled, typed.kind, delegations, settledNames],
  );
  const current = useWork<SourceText, Understood>(startWorker, input);
  // Thousands of paragraphs are drawn in pieces, between which the page answers.
  const output = useDeferredValue(current.output);
  const work = { ...current, output };
  const field = useRef<SourceFieldHandle>(null);
  const showLine = useCallback((line: number) => field.current?.showLine(line), []);
  const head = headOf(typed, work.output?.understanding ?? null);
  const { take, pending } = useTake();
  const attributed = work.output?.attributed ?? null;
  const asProposals = attributed !== null && isSwitchedOn;
  const unknown = attributed?.reading.unknownNames;
  const names = useMemo(
    () => namesToSettle(settled, unknown ?? [], settledNames),
    [settled, unknown, settledNames],
  );
  return (
    <>
      <div className={css.desk}>
        <div className={css.in}>
          <HeadFields head={head} onChange={(changed) => setTyped({ ...typed, ...changed })} />
          <SourceField ref={field} source={source} onChange={setSource} />
        </div>
        <div className={css.read}>
          {attributed !== null && (
            <AttributedPanel
              attributed={attributed}
              isOn={isSwitchedOn}
              onSwitch={switchOn}
              names={names}
              delegations={delegations}
              onName={(written, code) => setSettledNames(withName(settledNames, written, code))}
              mayAdd={mayAdd}
            />
          )}
          <Preview work={work} asProposals={asProposals} onShowLine={showLine} />
        </div>
      </div>
      <TakeBar
        work={work}
        isStale={settled !== source || output !== current.output}
        isTitled={head.title.trim() !== ''}
        asProposals={asProposals}
        isUnsettled={asProposals && names.some(({ code }) => code === null)}
        isPending={pending}
        onTake={() =>
          void take({
            ...head,
            title: head.title.trim(),
            symbol: head.symbol.trim(),
            source,
            attributed: asProposals,
            names: asProposals ? namesIn(source, settledNames) : {},
          })
        }
      />
    </>
  );
}

/** Whoever can be named beside a proposal, by code. */
function useDelegations(): readonly Participant[] {
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : NOBODY;
  return useMemo(() => delegationsOf(new Map(participants.map((one) => [one.id, one]))), [participants]);
}

const NOBODY: readonly Participant[] = [];

function useTake() {
  const [, navigate] = useLocation();
  const { send, pending } = useAct(makeDraft, { refreshes: [KEPT.process()] });
  const take = async (request: Parameters<typeof makeDraft>[0]) => {
    const answer = await send(request);
    if (answer !== null && !isRefusal(answer)) navigate(PATHS.draft(answer.draft.id));
  };
  return { take, pending };
}

/** The ladder of the process: read by everybody, set by the secretariat before the first reading. */
import { isRefusal, LADDERS, type Ladder, type LadderName } from '@chapeau/model';
import type { LadderAnswer } from '@chapeau/protocol';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { makeIdempotencyKey } from '../../api/idempotency-key.ts';
import { KEPT, useLadder, useMe } from '../../api/queries.ts';
import { putLadder } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import css from './ladder.module.css';
import { faultOf, ladderOf, rowsOf, sameLadder, type LadderRow } from './ladder-rows.ts';
import { LadderTable } from './ladder-table.tsx';
import { FAULT_WORDS, TEMPLATE_WORDS } from './ladder-words.ts';

/** `/process/ladder` */
export function LadderPage() {
  const intl = useIntl();
  const me = useMe();
  const ladder = useLadder();
  return (
    <Page
      title={intl.formatMessage({ id: 'ladder.title', defaultMessage: 'Ladder' })}
      lead={
        <FormattedMessage
          id="ladder.lead"
          defaultMessage="How a paragraph comes from open to adopted in this process: which decision leads where, and what it asks."
        />
      }
    >
      <Loaded of={me}>
        {({ actor, deeds }) =>
          actor === null || !deeds.includes('see-process') ? (
            <RoleMayNot as={actor?.role ?? null} />
          ) : (
            <Loaded of={ladder}>
              {(answer) =>
                deeds.includes('change-ladder') && !answer.isFixed ? (
                  <LadderEditor key={JSON.stringify(answer.ladder)} answer={answer} />
                ) : (
                  <LadderReader answer={answer} />
                )
              }
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

function LadderReader({ answer }: { readonly answer: LadderAnswer }) {
  return (
    <>
      <p className={css.note}>
        <Lock size={15} aria-hidden />
        {answer.isFixed ? (
          <FormattedMessage
            id="ladder.fixed"
            defaultMessage="A reading has been opened, so the ladder stands as it is."
          />
        ) : (
          <FormattedMessage
            id="ladder.read-only"
            defaultMessage="The secretariat may change it until the first reading is opened."
          />
        )}
      </p>
      <LadderTable rows={rowsOf(answer.ladder)} onChange={null} />
    </>
  );
}

function LadderEditor({ answer }: { readonly answer: LadderAnswer }) {
  const [rows, setRows] = useState(() => rowsOf(answer.ladder));
  return (
    <div className={css.editor}>
      <div className={css.templates}>
        <Templates ladder={ladderOf(rows)} onChosen={(ladder) => setRows(rowsOf(ladder))} />
      </div>
      <LadderTable
        rows={rows}
        onChange={(row) => setRows(rows.map((one) => (one.key === row.key ? row : one)))}
      />
      <SaveBar rows={rows} saved={answer.ladder} onReset={() => setRows(rowsOf(answer.ladder))} />
    </div>
  );
}

const TEMPLATES = Object.keys(LADDERS) as readonly LadderName[];

interface TemplatesProps {
  readonly ladder: Ladder;
  readonly onChosen: (ladder: Ladder) => void;
}

function Templates({ ladder, onChosen }: TemplatesProps) {
  const intl = useIntl();
  return (
    <SelectField<LadderName>
      label={intl.formatMessage({ id: 'ladder.template', defaultMessage: 'Start from a template' })}
      placeholder={intl.formatMessage({ id: 'ladder.template.own', defaultMessage: 'Changed row by row' })}
      choices={TEMPLATES.map((value) => ({ value, label: intl.formatMessage(TEMPLATE_WORDS[value]) }))}
      value={TEMPLATES.find((name) => sameLadder(LADDERS[name], ladder)) ?? null}
      onChange={(name) => onChosen(LADDERS[name])}
    />
  );
}

interface SaveBarProps {
  readonly rows: readonly LadderRow[];
  readonly saved: Ladder;
  readonly onReset: () => void;
}

function SaveBar({ rows, saved, onReset }: SaveBarProps) {
  const intl = useIntl();
  const toast = useToast();
  const ladder = ladderOf(rows);
  const fault = faultOf(rows);
  const isSame = sameLadder(ladder, saved);
  const { send, pending } = useAct(putLadder, { repeats: 5, refreshes: [KEPT.ladder(), ['draft']] });
  const save = async () => {
    const answer = await send({ ladder, key: makeIdempotencyKey() });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'ladder.saved',
        defaultMessage: 'Saved. It holds from the first reading on.',
      }),
    );
  };
  return (
    <div className={css.bar}>
      {fault !== null && (
        <p className={css.fault}>
          <FormattedMessage {...FAULT_WORDS[fault.fault]} />
        </p>
      )}
      <Button isDisabled={isSame} onPress={onReset}>
        <FormattedMessage id="ladder.reset" defaultMessage="Back to what is saved" />
      </Button>
      <Button
        tone="primary"
        isDisabled={isSame || fault !== null}
        isPending={pending}
        onPress={() => void save()}
      >
        <FormattedMessage id="ladder.save" defaultMessage="Save the ladder" />
      </Button>
    </div>
  );
}

/** The brackets of the current paragraph: what each is, for whom it stands, and what can be done with it; and the options around it. */
import { textOf, type ParticipantId, type RecordEntry } from '@chapeau/model';
import { parseBrackets, plainOfNode } from '@chapeau/text';
import { Brackets } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useRecord } from '../../api/queries.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { bracketKindWord } from '../../intl/bracket-words.ts';
import { Button } from '../../ui/button.tsx';
import { PanelSection } from '../text/panel-section.tsx';
import { codeOf, may, useScene } from '../text/scene.ts';
import { useShowWords } from '../text/use-show-words.ts';
import { useBracketAct } from './bracket-act.tsx';
import { bracketedFor, bracketRows, type BracketRow, type RowChoice } from './bracket-rows.ts';
import css from './brackets.module.css';
import { LoneBrackets } from './lone-brackets.tsx';
import { OptionGroups } from './option-groups.tsx';
import { useBracketDeeds, type BracketDeeds } from './use-bracket-deeds.ts';

export function BracketsSection({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const { node } = entry;
  const text = useMemo(() => textOf(plainOfNode(node)), [node]);
  const tree = useMemo(() => parseBrackets(text), [text]);
  const rows = useMemo(() => bracketRows(text, tree), [text, tree]);
  const count = rows.length + tree.lone.length;
  return (
    <PanelSection
      name="brackets"
      title={<FormattedMessage id="brackets.title" defaultMessage="Brackets and options" />}
      {...(count === 0 ? {} : { count })}
    >
      {may(scene, 'bracket') && <BracketButton entry={entry} />}
      <Rows rows={rows} entry={entry} />
      {tree.lone.length > 0 && <LoneBrackets entry={entry} text={text} />}
      <OptionGroups entry={entry} />
    </PanelSection>
  );
}

function BracketButton({ entry }: { readonly entry: OutlineEntry }) {
  const { open } = useBracketAct();
  const { areOpen } = useBracketDeeds(entry);
  return (
    <div>
      <Button size="small" icon={Brackets} isDisabled={!areOpen} onPress={() => open(entry.id)}>
        <FormattedMessage id="brackets.act" defaultMessage="Bracket words…" />
      </Button>
      {!areOpen && (
        <p className={css.note}>
          <FormattedMessage
            id="brackets.closed"
            defaultMessage="The paragraph takes no decisions now: it is closed, under silence, or not in the reading that is open."
          />
        </p>
      )}
    </div>
  );
}

const NO_ENTRIES: readonly RecordEntry[] = [];

function Rows({ rows, entry }: { readonly rows: readonly BracketRow[]; readonly entry: OutlineEntry }) {
  const scene = useScene();
  const record = useRecord(scene.draft);
  const deeds = useBracketDeeds(entry);
  const entries = record.kind === 'ready' ? record.answer.entries : NO_ENTRIES;
  if (rows.length === 0)
    return (
      <p className={css.note}>
        <FormattedMessage
          id="brackets.none"
          defaultMessage="No bracket opens and closes in this paragraph."
        />
      </p>
    );
  const mayAct = may(scene, 'bracket') && deeds.areOpen;
  return (
    <ul className={css.rows}>
      {rows.map((row) => (
        <Row
          key={row.start}
          row={row}
          entry={entry}
          on={bracketedFor(entries, entry.id, row.words)}
          deeds={mayAct ? deeds : null}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly row: BracketRow;
  readonly entry: OutlineEntry;
  /** Delegations on whose account; empty: the record does not say. */
  readonly on: readonly ParticipantId[];
  /** Null: nothing can be done with it. */
  readonly deeds: BracketDeeds | null;
}

function Row({ row, entry, on, deeds }: RowProps) {
  const intl = useIntl();
  const scene = useScene();
  const show = useShowWords();
  const { start, end, depth, words, choice, within } = row;
  const style: CSSProperties & { '--depth': number } = { '--depth': Math.min(depth, 6) - 1 };
  return (
    <li className={css.row} style={style} data-kind={row.kind}>
      <p className={css.kind}>
        {bracketKindWord(intl, row.kind)}
        {on.length > 0 && (
          <>
            {' · '}
            <FormattedMessage
              id="brackets.for"
              defaultMessage="for {delegations}"
              values={{
                delegations: (
                  <bdi>
                    {intl.formatList(
                      on.map((one) => codeOf(scene, one)),
                      { type: 'unit' },
                    )}
                  </bdi>
                ),
              }}
            />
          </>
        )}
      </p>
      <button
        type="button"
        className={css.words}
        dir="auto"
        title={intl.formatMessage({ id: 'brackets.show', defaultMessage: 'Show in the text' })}
        onClick={() => show(entry.id, { from: start, to: end })}
      >
        [{words}]
      </button>
      {deeds !== null && within.length > 0 && <Within choices={within} deeds={deeds} />}
      {deeds !== null && (
        <div className={css.acts}>
          <Button
            size="small"
            tone="quiet"
            isPending={deeds.isPending}
            aria-label={intl.formatMessage(
              { id: 'brackets.lift.of', defaultMessage: 'Lift [{words}]' },
              { words },
            )}
            onPress={() => void deeds.lift(start)}
          >
            <FormattedMessage id="brackets.lift" defaultMessage="Lift" />
          </Button>
          {choice !== null && <Choose choice={choice} deeds={deeds} />}
        </div>
      )}
    </li>
  );
}

interface ChooseProps {
  readonly choice: RowChoice;
  readonly deeds: BracketDeeds;
}

function Choose({ choice: { at, words }, deeds }: ChooseProps) {
  const intl = useIntl();
  return (
    <Button
      size="small"
      tone="quiet"
      isPending={deeds.isPending}
      aria-label={intl.formatMessage(
        { id: 'brackets.choose.of', defaultMessage: 'Choose this one: {words}' },
        { words },
      )}
      onPress={() => void deeds.choose(at)}
    >
      <FormattedMessage id="brackets.choose" defaultMessage="Choose this one" />
    </Button>
  );
}

/** The wordings between the slashes of one bracket. */
function Within({
  choices,
  deeds,
}: {
  readonly choices: readonly RowChoice[];
  readonly deeds: BracketDeeds;
}) {
  return (
    <ul className={css.within}>
      {choices.map((choice) => (
        <li key={choice.at}>
          <span dir="auto">{choice.words}</span> <Choose choice={choice} deeds={deeds} />
        </li>
      ))}
    </ul>
  );
}

/** Numbers in the text are made references: what was found is shown first, and applied as edits that can be undone. */
import { FOOTNOTE_CHARACTER, textOf, type ParagraphId } from '@chapeau/model';
import { plainOfNode, type ResolvedReference } from '@chapeau/text';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { standingIn } from '../../editor/closed-paragraphs.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { linkReferences } from '../../editor/references.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { CheckboxField, RadioField, SelectField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry, titleOfEntry } from '../text/draft-labels.ts';
import { useEditorPlace } from '../text/editor-place.ts';
import { useScene } from '../text/scene.ts';
import { sectionUnder } from '../text/section.ts';
import { unmadeReferences } from './draft-references.ts';
import { chosenPlaces, keyOfFound, type Choices } from './found-references.ts';
import { targetWords } from './reference-state.ts';
import css from './references.module.css';
import { ToTarget } from './to-target.tsx';

export interface MakeReferencesDialogProps {
  /** The paragraph, or the heading of the section, that is looked at. */
  readonly entry: OutlineEntry;
  readonly onClose: () => void;
}

export function MakeReferencesDialog(props: MakeReferencesDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'references.make.title', defaultMessage: 'Make references' })}
      isOpen
      onClose={props.onClose}
      wide
      keepsOpen
    >
      <MakeForm {...props} />
    </Dialog>
  );
}

type Scope = 'paragraph' | 'section' | 'text';

function MakeForm({ entry, onClose }: MakeReferencesDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { outline, head } = useScene();
  const { view } = useEditorPlace();
  // As the text stood when the dialog was opened: what reads otherwise when it is applied is left alone.
  const [entries] = useState(() => outline.get());
  const found = useMemo(() => unmadeReferences(entries, head.draft.language), [entries, head]);
  const section = useMemo(() => sectionUnder(entries, entry.id), [entries, entry.id]);
  const [scope, setScope] = useState<Scope>(section.length > 0 ? 'section' : 'paragraph');
  const [choices, setChoices] = useState<Choices>(new Map());
  const inScope = useMemo(() => {
    const ids = new Set([entry.id, ...(scope === 'section' ? section.map(({ id }) => id) : [])]);
    return scope === 'text' ? found : found.filter(({ paragraph }) => ids.has(paragraph));
  }, [found, scope, section, entry.id]);
  const editor = view.get();
  const isShut = (id: ParagraphId) => editor === null || standingIn(editor.state, id) === 'closed';
  const open = inScope.filter(({ paragraph }) => !isShut(paragraph));
  const places = chosenPlaces(open, choices);
  const count = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  const apply = () => {
    if (editor === null) return;
    let made = 0;
    // One edit each: an edit over several paragraphs would touch what lies between, closed paragraphs included.
    for (const [paragraph, own] of places) made += linkReferences(editor, paragraph, own);
    toast.said(
      intl.formatMessage(
        {
          id: 'references.made',
          defaultMessage:
            '{count, plural, one {# reference} other {# references}} made. Undo in the text takes them back.',
        },
        { count: made },
      ),
    );
    onClose();
  };
  return (
    <div className={css.form}>
      <RadioField<Scope>
        label={intl.formatMessage({ id: 'references.scope', defaultMessage: 'Where' })}
        inRow
        choices={[
          {
            value: 'paragraph',
            label: intl.formatMessage({ id: 'references.scope.paragraph', defaultMessage: 'This paragraph' }),
          },
          ...(section.length > 0
            ? [
                {
                  value: 'section' as const,
                  label: intl.formatMessage({
                    id: 'references.scope.section',
                    defaultMessage: 'Its section',
                  }),
                },
              ]
            : []),
          {
            value: 'text',
            label: intl.formatMessage({ id: 'references.scope.text', defaultMessage: 'The whole text' }),
          },
        ]}
        value={scope}
        onChange={setScope}
      />
      <Found found={open} entries={entries} choices={choices} onChange={setChoices} />
      <LeftOut found={inScope} isShut={isShut} entries={entries} />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button tone="primary" isDisabled={count === 0} onPress={apply}>
          <FormattedMessage
            id="references.make.act"
            defaultMessage="Make {count, plural, one {# reference} other {# references}}"
            values={{ count }}
          />
        </Button>
      </DialogActions>
    </div>
  );
}

interface FoundProps {
  readonly found: readonly ResolvedReference[];
  readonly entries: readonly OutlineEntry[];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

function Found({ found, entries, choices, onChange }: FoundProps) {
  const possible = found.filter(({ outcome }) => outcome.kind === 'target' || outcome.kind === 'ambiguous');
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  if (possible.length === 0)
    return (
      <p className={css.note}>
        <FormattedMessage
          id="references.make.none"
          defaultMessage="No number was found here that means a paragraph of this text and is not a reference already."
        />
      </p>
    );
  return (
    <ul className={css.found}>
      {possible.map((one) => (
        <FoundLine
          key={keyOfFound(one)}
          found={one}
          byId={byId}
          choices={choices}
          onChoice={(target) => onChange(new Map(choices).set(keyOfFound(one), target))}
        />
      ))}
    </ul>
  );
}

interface FoundLineProps {
  readonly found: ResolvedReference;
  readonly byId: ReadonlyMap<ParagraphId, OutlineEntry>;
  readonly choices: Choices;
  /** Null: it is not made. */
  readonly onChoice: (target: ParagraphId | null) => void;
}

const AROUND = 36;

function FoundLine({ found, byId, choices, onChoice }: FoundLineProps) {
  const intl = useIntl();
  const { paragraph, reference, outcome } = found;
  const holder = byId.get(paragraph);
  const text = holder === undefined ? '' : textOf(plainOfNode(holder.node));
  const words = (
    <span className={css.context}>
      {holder !== undefined && <bdi className={css.note}>{titleOfEntry(intl, holder)}: </bdi>}
      <bdi>
        …{shown(text.slice(Math.max(0, reference.from - AROUND), reference.from))}
        <strong>{reference.text}</strong>
        {shown(text.slice(reference.to, reference.to + AROUND))}…
      </bdi>
    </span>
  );
  if (outcome.kind === 'ambiguous') {
    const chosen = choices.get(keyOfFound(found)) ?? null;
    return (
      <li className={css.line}>
        {words}
        <SelectField<ParagraphId | 'none'>
          label={intl.formatMessage(
            { id: 'references.means', defaultMessage: 'What {number} means' },
            { number: reference.text },
          )}
          choices={[
            {
              value: 'none',
              label: intl.formatMessage({ id: 'references.means.none', defaultMessage: 'Leave as words' }),
            },
            ...outcome.candidates.map((candidate) => ({
              value: candidate,
              label: targetWords(intl, byId.get(candidate)),
            })),
          ]}
          value={chosen ?? 'none'}
          onChange={(value) => onChoice(value === 'none' ? null : value)}
        />
      </li>
    );
  }
  if (outcome.kind !== 'target') return null;
  return (
    <li className={css.line}>
      <CheckboxField
        label={
          <>
            {words}{' '}
            <span className={css.target}>
              <ToTarget words={targetWords(intl, byId.get(outcome.target))} />
            </span>
          </>
        }
        isSelected={choices.get(keyOfFound(found)) !== null}
        onChange={(isSelected) => onChoice(isSelected ? outcome.target : null)}
      />
    </li>
  );
}

function shown(words: string): string {
  return words.replaceAll(FOOTNOTE_CHARACTER, '');
}

interface LeftOutProps {
  readonly found: readonly ResolvedReference[];
  readonly isShut: (paragraph: ParagraphId) => boolean;
  readonly entries: readonly OutlineEntry[];
}

/** What is not made, and why. */
function LeftOut({ found, isShut, entries }: LeftOutProps) {
  const intl = useIntl();
  const isPossible = ({ outcome }: ResolvedReference) =>
    outcome.kind === 'target' || outcome.kind === 'ambiguous';
  const shut = new Set(
    found.filter(isPossible).flatMap(({ paragraph }) => (isShut(paragraph) ? [paragraph] : [])),
  );
  const named = entries.filter(({ id }) => shut.has(id)).map((entry) => nameOfEntry(intl, entry));
  const others = found.filter((one) => !isPossible(one));
  const textsOf = (kind: 'elsewhere' | 'none') => [
    ...new Set(others.flatMap(({ outcome, reference }) => (outcome.kind === kind ? [reference.text] : []))),
  ];
  const [elsewhere, none] = [textsOf('elsewhere'), textsOf('none')];
  return (
    <div className={css.note}>
      {named.length > 0 && (
        <p>
          <FormattedMessage
            id="references.shut"
            defaultMessage="Left out, because they take no edits now: {paragraphs}"
            values={{ paragraphs: <bdi>{intl.formatList(named)}</bdi> }}
          />
        </p>
      )}
      {elsewhere.length + none.length > 0 && (
        <details>
          <summary>
            <FormattedMessage
              id="references.others"
              defaultMessage="{count, plural, one {One other number} other {# other numbers}} in the text"
              values={{ count: others.length }}
            />
          </summary>
          {elsewhere.length > 0 && (
            <p>
              <FormattedMessage
                id="references.elsewhere"
                defaultMessage="Of another text: {numbers}"
                values={{ numbers: <bdi>{intl.formatList(elsewhere, { type: 'unit' })}</bdi> }}
              />
            </p>
          )}
          {none.length > 0 && (
            <p>
              <FormattedMessage
                id="references.unknown"
                defaultMessage="No paragraph has that number: {numbers}"
                values={{ numbers: <bdi>{intl.formatList(none, { type: 'unit' })}</bdi> }}
              />
            </p>
          )}
        </details>
      )}
    </div>
  );
}

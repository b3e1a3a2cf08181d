/** All references of the text, and what could be one and has more than one meaning. */
import { isClosed } from '@chapeau/model';
import type { ResolvedReference } from '@chapeau/text';
import { useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { useSettled } from '../new-draft/use-settled.ts';
import { may, useScene } from '../text/scene.ts';
import { useShowWords } from '../text/use-show-words.ts';
import { madeReferences, unmadeReferences } from './draft-references.ts';
import { ReferenceLine } from './reference-line.tsx';
import { placeName, targetWords } from './reference-state.ts';
import css from './references.module.css';
import { ToTarget } from './to-target.tsx';

const FILTERS = ['all', 'stale', 'broken', 'ambiguous'] as const;
type Filter = (typeof FILTERS)[number];

const FILTER_WORDS: Readonly<Record<Filter, MessageDescriptor>> = defineMessages({
  all: { id: 'references.filter.all', defaultMessage: 'All ({count, number})' },
  stale: { id: 'references.filter.stale', defaultMessage: 'Another number ({count, number})' },
  broken: { id: 'references.filter.broken', defaultMessage: 'Broken ({count, number})' },
  ambiguous: { id: 'references.filter.ambiguous', defaultMessage: 'Ambiguous, not made ({count, number})' },
});

const SETTLE_MS = 300;

export function ReferencesDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'references.list', defaultMessage: 'References of the text' })}
      isOpen
      onClose={onClose}
      wide
    >
      <Lists onClose={onClose} />
    </Dialog>
  );
}

function Lists({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const scene = useScene();
  const { language } = scene.head.draft;
  const entries = useSettled(useReadable(scene.outline), SETTLE_MS);
  const [filter, setFilter] = useState<Filter>('all');
  const made = useMemo(() => madeReferences(entries), [entries]);
  const ambiguous = useMemo(
    () => unmadeReferences(entries, language).filter(({ outcome }) => outcome.kind === 'ambiguous'),
    [entries, language],
  );
  const counts: Readonly<Record<Filter, number>> = {
    all: made.length,
    stale: made.filter(({ state }) => state === 'stale').length,
    broken: made.filter(({ state }) => state === 'broken').length,
    ambiguous: ambiguous.length,
  };
  const shown = filter === 'all' ? made : made.filter(({ state }) => state === filter);
  const mayEdit = may(scene, 'edit-text');
  return (
    <div className={css.form}>
      <RadioField<Filter>
        label={intl.formatMessage({ id: 'references.filter', defaultMessage: 'Show' })}
        inRow
        choices={FILTERS.map((value) => ({
          value,
          label: intl.formatMessage(FILTER_WORDS[value], { count: counts[value] }),
        }))}
        value={filter}
        onChange={setFilter}
      />
      {counts[filter] === 0 && (
        <p className={css.note}>
          <FormattedMessage
            id="references.list.none"
            defaultMessage="None. References are made from numbers in the text, with “Make references” beside a paragraph."
          />
        </p>
      )}
      <ul className={css.lines}>
        {filter === 'ambiguous'
          ? ambiguous.map((one) => (
              <AmbiguousLine key={`${one.paragraph} ${one.reference.from}`} found={one} onLeave={onClose} />
            ))
          : shown.map((one) => (
              <ReferenceLine
                key={`${one.paragraph} ${one.offset}`}
                reference={one}
                entries={entries}
                mayMend={mayEdit && !isClosed(scene.room.stores.tags.get(one.paragraph).status)}
                isPlaced
                onLeave={onClose}
              />
            ))}
      </ul>
    </div>
  );
}

interface AmbiguousLineProps {
  readonly found: ResolvedReference;
  readonly onLeave: () => void;
}

function AmbiguousLine({ found: { paragraph, reference, outcome }, onLeave }: AmbiguousLineProps) {
  const intl = useIntl();
  const show = useShowWords();
  const entries = useReadable(useScene().outline);
  const holder = entries.find(({ id }) => id === paragraph);
  const candidates = outcome.kind === 'ambiguous' ? outcome.candidates : [];
  return (
    <li className={css.line}>
      <button
        type="button"
        className={css.words}
        dir="auto"
        onClick={() => {
          onLeave();
          requestAnimationFrame(() => show(paragraph, reference));
        }}
      >
        {holder !== undefined && <span>{placeName(intl, holder)}: </span>}
        <strong>{reference.text}</strong>
      </button>
      {candidates.map((candidate) => (
        <span key={candidate} className={css.note}>
          <ToTarget
            words={targetWords(
              intl,
              entries.find(({ id }) => id === candidate),
            )}
          />
        </span>
      ))}
    </li>
  );
}

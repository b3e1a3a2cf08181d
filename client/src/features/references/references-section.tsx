/** The references of the current paragraph, and the way to make and to look through those of the text. */
import { isClosed } from '@chapeau/model';
import { Link2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { useSettled } from '../new-draft/use-settled.ts';
import { PanelSection } from '../text/panel-section.tsx';
import { may, useScene } from '../text/scene.ts';
import { madeReferences } from './draft-references.ts';
import { MakeReferencesDialog } from './make-references-dialog.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { ReferencesDialog } from './references-dialog.tsx';
import css from './references.module.css';

const SETTLE_MS = 500;

export function ReferencesSection({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const entries = useSettled(useReadable(scene.outline), SETTLE_MS);
  const made = useMemo(() => madeReferences(entries), [entries]);
  const own = made.filter(({ paragraph }) => paragraph === entry.id);
  const { status } = useKeyed(scene.room.stores.tags, entry.id);
  const [asked, setAsked] = useState<'make' | 'all' | null>(null);
  const mayEdit = may(scene, 'edit-text');
  const flagged = made.filter(({ state }) => state !== 'current').length;
  // Whoever makes none has nothing to look for in a text without any.
  if (!mayEdit && made.length === 0) return null;
  return (
    <PanelSection
      name="references"
      title={<FormattedMessage id="references.title" defaultMessage="References" />}
      {...(own.length === 0 ? {} : { count: own.length })}
    >
      {own.length === 0 && (
        <p className={css.note}>
          <FormattedMessage
            id="references.none"
            defaultMessage="Nothing in this paragraph refers to another one yet."
          />
        </p>
      )}
      <ul className={css.lines}>
        {own.map((one) => (
          <ReferenceLine
            key={one.offset}
            reference={one}
            entries={entries}
            mayMend={mayEdit && !isClosed(status)}
          />
        ))}
      </ul>
      <div className={css.acts}>
        {mayEdit && (
          <Button size="small" icon={Link2} onPress={() => setAsked('make')}>
            <FormattedMessage id="references.make" defaultMessage="Make references…" />
          </Button>
        )}
        <Button size="small" tone="quiet" onPress={() => setAsked('all')}>
          <FormattedMessage
            id="references.all"
            defaultMessage="All of the text ({count, number}{flagged, plural, =0 {} other {, # to look at}})"
            values={{ count: made.length, flagged }}
          />
        </Button>
      </div>
      {asked === 'make' && <MakeReferencesDialog entry={entry} onClose={() => setAsked(null)} />}
      {asked === 'all' && <ReferencesDialog onClose={() => setAsked(null)} />}
    </PanelSection>
  );
}

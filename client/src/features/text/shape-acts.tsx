/** How the current paragraph stands in the text: its kind and its number, for whoever edits. */
import { isClosed, PARAGRAPH_KINDS, type ParagraphKind } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { useKeyed } from '../../sync/store.ts';
import { SelectField } from '../../ui/fields.tsx';
import { NumberAct } from '../brackets/number-act.tsx';
import { PanelSection } from './panel-section.tsx';
import { useScene } from './scene.ts';

/** Footnotes are made where they are referred to, not out of other paragraphs. */
const KINDS = PARAGRAPH_KINDS.filter((kind) => kind !== 'footnote');

export function ShapeActs({ entry }: { readonly entry: OutlineEntry }) {
  const intl = useIntl();
  const { reshape, room } = useScene();
  const { status } = useKeyed(room.stores.tags, entry.id);
  if (entry.kind === 'footnote') return null;
  return (
    <PanelSection name="shape" title={<FormattedMessage id="panel.shape" defaultMessage="Kind and number" />}>
      <SelectField<ParagraphKind>
        label={intl.formatMessage({ id: 'panel.kind', defaultMessage: 'Kind of paragraph' })}
        choices={KINDS.map((value) => ({ value, label: intl.formatMessage(PARAGRAPH_KIND_WORDS[value]) }))}
        isDisabled={isClosed(status)}
        value={entry.kind}
        onChange={(kind) => reshape(entry.id, kind)}
      />
      <NumberAct entry={entry} />
    </PanelSection>
  );
}

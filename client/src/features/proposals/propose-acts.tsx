/** Buttons to propose on the current paragraph, or why that cannot be done. */
import type { ProposalKind, Tag } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { PenLine, Plus, Trash2, type LucideIcon } from 'lucide-react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { refusalOf, useScene } from '../text/scene.ts';
import css from './proposals.module.css';
import { useStartProposal } from './use-start-proposal.ts';

const ACTS: readonly { readonly kind: ProposalKind; readonly icon: LucideIcon }[] = [
  { kind: 'amend', icon: PenLine },
  { kind: 'insert-after', icon: Plus },
  { kind: 'delete', icon: Trash2 },
];

const WORDS: Readonly<Record<ProposalKind, MessageDescriptor>> = defineMessages({
  amend: { id: 'propose.amend', defaultMessage: 'Propose a wording' },
  'insert-after': { id: 'propose.insert-after', defaultMessage: 'Propose to insert after' },
  delete: { id: 'propose.delete', defaultMessage: 'Propose to delete' },
});

export interface ProposeActsProps {
  readonly entry: OutlineEntry;
  readonly tag: Tag;
}

export function ProposeActs({ entry, tag }: ProposeActsProps) {
  const intl = useIntl();
  const scene = useScene();
  const propose = useStartProposal();
  const sentence = useRefusalSentence();
  const refusal = refusalOf(scene, 'start-proposal', {
    number: spokenNumber(entry.label ?? ''),
    status: tag.status,
  });
  // A closed paragraph keeps its words; something may still be proposed to follow it.
  const acts = refusal === null ? ACTS : ACTS.filter(({ kind }) => kind === 'insert-after');
  return (
    <section
      className={css.propose}
      aria-label={intl.formatMessage({ id: 'propose.label', defaultMessage: 'Propose' })}
    >
      <div className={css.row}>
        {acts.map(({ kind, icon }, index) => (
          <Button
            key={kind}
            size="small"
            icon={icon}
            tone={kind === 'amend' ? 'primary' : 'plain'}
            isPending={scene.command.pending}
            {...(index === 0 && kind === 'amend' ? { keyHint: 'p' } : {})}
            onPress={() => void propose(kind, entry.id)}
          >
            <FormattedMessage {...WORDS[kind]} />
          </Button>
        ))}
      </div>
      {refusal !== null && <p className={css.note}>{sentence(refusal)}</p>}
    </section>
  );
}

/** Agreeing what stands under a heading in one decision, after a look at what cannot go along. */
import { isRefusal, LEADS_TO } from '@chapeau/model';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { STATUS_DEED_WORDS, STATUS_WORDS } from '../../intl/words.ts';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { sectionUnder } from '../text/section.ts';
import { BulkActs } from './bulk-acts.tsx';
import css from './deciding.module.css';
import { judgeSection, type Hindrance, type SectionJudgement } from './section-judgement.ts';
import { usualDeedOf, type UsualDeed } from './usual-deed.ts';

const HINDRANCES: Readonly<Record<Hindrance, MessageDescriptor>> = defineMessages({
  'outside-reading': { id: 'section.held.outside-reading', defaultMessage: 'not part of the reading' },
  proposals: { id: 'section.held.proposals', defaultMessage: 'proposals are undecided' },
  brackets: { id: 'section.held.brackets', defaultMessage: 'words in brackets' },
  'set-aside': { id: 'section.held.set-aside', defaultMessage: 'parked, or its place is held' },
});

/** Nothing where the paragraph is no heading, no reading is open, or the ladder knows no agreement. */
export function SectionActs({ entry }: { readonly entry: OutlineEntry }) {
  const intl = useIntl();
  const { head, room, outline } = useScene();
  const { reading } = useReadable(room.stores.floor);
  const entries = useReadable(outline);
  const deed = usualDeedOf(head.ladder);
  const [isOpen, setOpen] = useState(false);
  if (reading === null || deed === undefined || sectionUnder(entries, entry.id).length === 0) return null;
  return (
    <>
      <Button size="small" icon={CheckCheck} onPress={() => setOpen(true)}>
        <FormattedMessage id="section.agree" defaultMessage="Agree what stands under it…" />
      </Button>
      <BulkActs heading={entry} />
      <Dialog
        title={intl.formatMessage(
          { id: 'section.title', defaultMessage: '{deed}: {heading}' },
          { deed: intl.formatMessage(STATUS_DEED_WORDS[deed]), heading: entry.opening },
        )}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <AgreeSection heading={entry} deed={deed} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** As things stand now: what changes while the dialog is open shows in it. */
function useJudgement(heading: OutlineEntry, deed: UsualDeed): SectionJudgement {
  const { head, room, outline } = useScene();
  const { reading } = useReadable(room.stores.floor);
  const entries = useReadable(outline);
  useReadable(room.stores.allTags);
  useReadable(room.stores.allProposals);
  return judgeSection(sectionUnder(entries, heading.id), {
    reading,
    ladder: head.ladder,
    deed,
    statusOf: ({ id }) => room.stores.tags.get(id).status,
    proposalsOn: ({ id }) => room.stores.proposalsOn.get(id),
  });
}

interface AgreeSectionProps {
  readonly heading: OutlineEntry;
  readonly deed: UsualDeed;
  readonly onClose: () => void;
}

function AgreeSection({ heading, deed, onClose }: AgreeSectionProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const judgement = useJudgement(heading, deed);
  const { ready, held, agreed } = judgement;
  const agree = async () => {
    const paragraphs = ready.map(({ id }) => id);
    const answer = await command.send({ kind: 'decide-status', deed, paragraphs });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        {
          id: 'section.done',
          defaultMessage:
            '{count, plural, one {# paragraph is} other {# paragraphs are}} {status}. It is one decision on the record.',
        },
        {
          count: paragraphs.length,
          status: intl.formatMessage(STATUS_WORDS[LEADS_TO[deed]]).toLocaleLowerCase(intl.locale),
        },
      ),
    );
    onClose();
  };
  return (
    <>
      <p>
        <FormattedMessage
          id="section.about"
          defaultMessage="{ready, plural, =0 {No paragraph can be agreed now} one {# paragraph can be agreed now} other {# paragraphs can be agreed now}}; {agreed, plural, =0 {none is agreed already} one {# is agreed already} other {# are agreed already}}."
          values={{ ready: ready.length, agreed }}
        />
      </p>
      {held.length > 0 && <Held held={held} onShown={onClose} />}
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button
          tone="primary"
          isDisabled={ready.length === 0}
          isPending={command.pending}
          onPress={() => void agree()}
        >
          <FormattedMessage
            id="section.act"
            defaultMessage="Agree {count, plural, one {# paragraph} other {# paragraphs}}"
            values={{ count: ready.length }}
          />
        </Button>
      </DialogActions>
    </>
  );
}

interface HeldProps extends Pick<SectionJudgement, 'held'> {
  readonly onShown: () => void;
}

function Held({ held, onShown }: HeldProps) {
  const intl = useIntl();
  const { select } = useScene();
  return (
    <section className={css.held}>
      <h3>
        <FormattedMessage
          id="section.held"
          defaultMessage="{count, plural, one {# paragraph stays} other {# paragraphs stay}} as {count, plural, one {it is} other {they are}}:"
          values={{ count: held.length }}
        />
      </h3>
      <ul>
        {held.map(({ entry, by }) => (
          <li key={entry.id}>
            <AriaButton
              className={css.heldLine}
              onPress={() => {
                select(entry.id);
                onShown();
              }}
            >
              <bdi>{nameOfEntry(intl, entry)}</bdi>
            </AriaButton>{' '}
            <span className={css.when}>
              <FormattedMessage {...HINDRANCES[by]} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

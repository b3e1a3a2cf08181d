/** One participant: its names, groups and proposals; its people and credentials for itself and the team. */
import {
  groupsSpokenForBy,
  mayDecide,
  mayPropose,
  NAME_LANGUAGES,
  type DraftId,
  type Participant,
  type ParticipantId,
} from '@chapeau/model';
import type { ParticipantAnswer } from '@chapeau/protocol';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'wouter';
import { useAllParticipants, useOneParticipant } from '../../api/participants.ts';
import { useMe } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { CATEGORY_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { WatchButton } from '../watch/watch-button.tsx';
import { DelegationSection } from './delegation-section.tsx';
import { ParticipantForm } from './participant-form.tsx';
import css from './participants.module.css';

export function ParticipantPage() {
  const { participant } = useParams<{ participant: string }>();
  // Whether there is one of that id the server says.
  const answer = useOneParticipant(participant as ParticipantId);
  return <Loaded of={answer}>{(ready) => <One answer={ready} />}</Loaded>;
}

function One({ answer }: { readonly answer: ParticipantAnswer }) {
  const intl = useIntl();
  const me = useMe();
  const [isChanging, setChanging] = useState(false);
  const { participant, delegation } = answer;
  const deeds = me.kind === 'ready' ? me.answer.deeds : [];
  const isOwn = me.kind === 'ready' && me.answer.actor?.participant === participant.id;
  const mayManage = deeds.includes('manage-participants');
  const close = () => setChanging(false);
  return (
    <Page
      title={participant.name}
      lead={
        <Link href={PATHS.participants}>
          {intl.formatMessage({ id: 'participants.title', defaultMessage: 'Participants' })}
        </Link>
      }
      acts={
        <>
          <WatchButton
            watched={{ kind: 'participant', draft: null, of: participant.id }}
            name={participant.name}
          />
          {mayManage && (
            <Button icon={Pencil} onPress={() => setChanging(true)}>
              <FormattedMessage id="participants.change.do" defaultMessage="Change" />
            </Button>
          )}
        </>
      }
    >
      <Facts participant={participant} />
      <Proposals answer={answer} />
      {delegation !== null && (
        <DelegationSection
          participant={participant}
          delegation={delegation}
          mayKeep={mayManage || (isOwn && deeds.includes('manage-delegation'))}
          mayNote={mayManage}
        />
      )}
      <Dialog
        title={intl.formatMessage({ id: 'participants.change', defaultMessage: 'Change a participant' })}
        isOpen={isChanging}
        onClose={close}
        keepsOpen
      >
        <ParticipantForm participant={participant} onClose={close} />
      </Dialog>
    </Page>
  );
}

function Facts({ participant }: { readonly participant: Participant }) {
  const intl = useIntl();
  const all = useAllParticipants();
  const groups =
    all.kind === 'ready' ? groupsSpokenForBy(all.answer.groups, participant.id, all.answer.day) : [];
  const { code, category, iso, names } = participant;
  return (
    <dl className={css.facts}>
      <dt>
        <FormattedMessage id="participants.code" defaultMessage="Code" />
      </dt>
      <dd>
        <bdi>{code}</bdi>
        {iso !== undefined && ` (ISO ${iso.alpha2}, ${iso.alpha3})`}
      </dd>
      <dt>
        <FormattedMessage id="participants.category" defaultMessage="Takes part as" />
      </dt>
      <dd>
        {intl.formatMessage(CATEGORY_WORDS[category])}.{' '}
        <FormattedMessage
          id="participant.rights"
          defaultMessage="{proposes, select, yes {It makes proposals} other {It makes no proposals}}{decides, select, yes { and takes part in decisions.} other {; it takes no part in decisions.}}"
          values={{
            proposes: mayPropose(participant) ? 'yes' : 'no',
            decides: mayDecide(participant) ? 'yes' : 'no',
          }}
        />
      </dd>
      <dt>
        <FormattedMessage id="participant.speaks-for" defaultMessage="May speak on behalf of" />
      </dt>
      <dd>{groups.length === 0 ? '–' : <bdi>{intl.formatList(groups.map(({ name }) => name))}</bdi>}</dd>
      {names !== undefined && (
        <>
          <dt>
            <FormattedMessage id="participants.official" defaultMessage="Official name" />
          </dt>
          <dd>
            <ul className={css.list}>
              {NAME_LANGUAGES.map((language) => {
                const name = names[language];
                return name === undefined ? null : (
                  <li key={language} lang={language}>
                    <bdi>
                      {name.official === name.short ? name.short : `${name.official} (${name.short})`}
                    </bdi>
                  </li>
                );
              })}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function Proposals({ answer: { proposals } }: { readonly answer: ParticipantAnswer }) {
  if (proposals.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="participant.proposals" defaultMessage="Proposals" />}>
      <ul className={css.list}>
        {proposals.map(({ draft, title, count }) => (
          <li key={draft}>
            <Link href={PATHS.positions(draft as DraftId)}>
              <bdi>{title}</bdi>
            </Link>{' '}
            <span className={css.note}>
              <FormattedMessage
                id="participant.proposals.count"
                defaultMessage="{count, plural, one {# proposal or co-sponsorship} other {# proposals and co-sponsorships}}"
                values={{ count }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

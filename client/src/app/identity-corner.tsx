/** Draws the identity corner in the header. */
import { isRefusal, type ActorId } from '@chapeau/model';
import type { MeAnswer } from '@chapeau/protocol';
import { LogOut, User, Users } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMe } from '../api/queries.ts';
import { signOut } from '../api/routes.ts';
import { useAct } from '../api/use-act.ts';
import { ROLE_MAY_WORDS, ROLE_WORDS } from '../intl/words.ts';
import { forgetCopies } from '../sync/local-copy.ts';
import { Button } from '../ui/button.tsx';
import { useCornerContent, type PresentPerson } from './corner.tsx';
import css from './identity-corner.module.css';
import { SavedMark } from './saved-mark.tsx';

/** Empty for a visitor who is not signed in. */
export function IdentityCorner() {
  const me = useMe();
  const { saved, present } = useCornerContent();
  if (me.kind !== 'ready' || me.answer.actor === null) return null;
  return (
    <div className={css.corner}>
      {saved !== undefined && <SavedMark state={saved} />}
      {present !== undefined && present.length > 0 && <Presence people={present} />}
      <Identity me={me.answer} />
    </div>
  );
}

function Presence({ people }: { readonly people: readonly PresentPerson[] }) {
  const intl = useIntl();
  return (
    <DialogTrigger>
      <AriaButton
        className={css.presence}
        aria-label={intl.formatMessage(
          {
            id: 'corner.present',
            defaultMessage: '{count, plural, one {# person} other {# people}} present',
          },
          { count: people.length },
        )}
      >
        <Users size={16} aria-hidden />
        {people.length}
      </AriaButton>
      <Popover className={css.popover} placement="bottom end">
        <Dialog
          className={css.sheet}
          aria-label={intl.formatMessage({ id: 'corner.present.list', defaultMessage: 'Present' })}
        >
          <ul className={css.people}>
            {people.map((person) => (
              <li key={person.key}>
                <span
                  className={css.dot}
                  style={{ background: person.colour ?? 'var(--line-strong)' }}
                  aria-hidden
                />
                {person.name}
                {person.code !== null && <span className={css.code}>{person.code}</span>}
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Identity({ me }: { readonly me: MeAnswer }) {
  const intl = useIntl();
  const { mayNow } = useCornerContent();
  const { actor, participant } = me;
  if (actor === null) return null;
  const may = mayNow ?? intl.formatMessage(ROLE_MAY_WORDS[actor.role]);
  const who = participant?.code ?? actor.name;
  return (
    <DialogTrigger>
      <AriaButton className={css.identity}>
        <User size={18} aria-hidden className={css.narrowOnly} />
        <span className={css.who}>
          <strong>
            <FormattedMessage {...ROLE_WORDS[actor.role]} />
          </strong>
          <bdi>{who}</bdi>
        </span>
        <span className={css.may}>{may}</span>
      </AriaButton>
      <Popover className={css.popover} placement="bottom end">
        <Dialog
          className={css.sheet}
          aria-label={intl.formatMessage({ id: 'corner.me', defaultMessage: 'Who I am here' })}
        >
          <p className={css.sheetName}>
            <bdi>{actor.name}</bdi>
          </p>
          <p>
            <FormattedMessage {...ROLE_WORDS[actor.role]} />
            {participant !== null && (
              <>
                {' · '}
                <bdi>
                  {participant.code} – {participant.name}
                </bdi>
              </>
            )}
          </p>
          <p className={css.sheetMay}>{may}</p>
          <SignOut owner={actor.id} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function SignOut({ owner }: { readonly owner: ActorId }) {
  const { send, pending } = useAct(() => signOut());
  return (
    <Button
      icon={LogOut}
      isPending={pending}
      onPress={() =>
        void send(undefined).then(async (answer) => {
          if (answer === null || isRefusal(answer)) return;
          // A fresh start: nothing that was read as this person stays in the browser.
          await forgetCopies(owner, localStorage);
          window.location.assign('/');
        })
      }
    >
      <FormattedMessage id="corner.sign-out" defaultMessage="Sign out" />
    </Button>
  );
}

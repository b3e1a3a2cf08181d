/** Silence on a paragraph: the one that runs, how earlier ones ended, and opening one. */
import { findSilence, LEADS_TO, type Silence } from '@chapeau/model';
import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { STATUS_WORDS } from '../../intl/words.ts';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { PanelSection } from '../text/panel-section.tsx';
import { codeOf, may, useScene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { SilenceActs } from './silence-acts.tsx';
import { SilenceDialog } from './silence-dialog.tsx';
import { SilenceWords } from './silence-words.tsx';

/** Nothing where there never was one and the reader may open none. */
export function SilenceSection({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const arrangements = useReadable(scene.room.stores.arrangements);
  const [isOpening, setIsOpening] = useState(false);
  const running = findSilence(arrangements, entry.id);
  const past = arrangements
    .filter(
      (one): one is Silence =>
        one.kind === 'silence' && one.state !== 'running' && one.paragraphs.includes(entry.id),
    )
    .toReversed();
  const mayOpen = may(scene, 'arrange') && running === undefined;
  const hasAny = running !== undefined || past.length > 0;
  if (!hasAny && !mayOpen) return null;
  return (
    <>
      <PanelSection
        key={String(hasAny)}
        name={hasAny ? 'silence' : 'no-silence'}
        title={<FormattedMessage id="silence.title" defaultMessage="Silence" />}
        isOpen={hasAny}
      >
        {running !== undefined && (
          <>
            <p className={css.words}>
              <SilenceWords silence={running} />
            </p>
            <p className={css.said} dir="auto">
              {running.text}
            </p>
            <SilenceActs silence={running} />
          </>
        )}
        {past.length > 0 && (
          <ul className={css.past}>
            {past.map((silence) => (
              <li key={silence.id}>
                <Outcome silence={silence} />
              </li>
            ))}
          </ul>
        )}
        {!hasAny && (
          <p className={css.note}>
            <FormattedMessage
              id="silence.about"
              defaultMessage="What nobody breaks silence on by the deadline is taken as agreed."
            />
          </p>
        )}
        {mayOpen && (
          <div className={css.row}>
            <Button size="small" icon={Hourglass} onPress={() => setIsOpening(true)}>
              <FormattedMessage id="silence.ask" defaultMessage="Put under silence…" />
            </Button>
          </div>
        )}
      </PanelSection>
      <SilenceDialog entry={entry} isOpen={isOpening} onClose={() => setIsOpening(false)} />
    </>
  );
}

/** How it ended. */
function Outcome({ silence }: { readonly silence: Silence }) {
  const intl = useIntl();
  const scene = useScene();
  const { state, brokenBy, deadline, deed } = silence;
  if (brokenBy !== null)
    return (
      <>
        <p>
          <FormattedMessage
            id="silence.broken"
            defaultMessage="Silence broken by {code}, {when}:"
            values={{
              code: <bdi className={css.name}>{codeOf(scene, brokenBy.participant)}</bdi>,
              when: <Moment at={brokenBy.at} />,
            }}
          />
        </p>
        <p className={css.said} dir="auto">
          {brokenBy.reason}
        </p>
      </>
    );
  if (state === 'adopted')
    return (
      <p>
        <FormattedMessage
          id="silence.kept"
          defaultMessage="Silence was not broken by {when}: {status}."
          values={{
            when: <Moment at={deadline} />,
            status: intl.formatMessage(STATUS_WORDS[LEADS_TO[deed]]).toLocaleLowerCase(intl.locale),
          }}
        />
      </p>
    );
  return (
    <p>
      <FormattedMessage
        id="silence.ended"
        defaultMessage="The procedure until {when} was ended by the facilitator."
        values={{ when: <Moment at={deadline} /> }}
      />
    </p>
  );
}

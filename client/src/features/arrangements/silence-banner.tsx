/** What runs under silence, over the text, for everybody who reads it. */
import type { Silence } from '@chapeau/model';
import { Hourglass } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { useScene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { SilenceActs } from './silence-acts.tsx';
import { SilenceWords } from './silence-words.tsx';

/** A line for each; nothing while nothing runs. */
export function SilenceBanner() {
  const intl = useIntl();
  const { room } = useScene();
  const running = useReadable(room.stores.arrangements).filter(
    (one): one is Silence => one.kind === 'silence' && one.state === 'running',
  );
  return running.map((silence) => (
    <section
      key={silence.id}
      className={css.banner}
      aria-label={intl.formatMessage({ id: 'silence.label', defaultMessage: 'Silence procedure' })}
    >
      <Hourglass size={18} aria-hidden />
      <p className={css.bannerWords}>
        <SilenceWords silence={silence} />
      </p>
      <SilenceActs silence={silence} />
    </section>
  ));
}

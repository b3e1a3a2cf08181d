/** Whether the record is whole, found out in the reader's own browser. */
import type { Chained } from '@chapeau/model';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Progress } from '../../ui/progress.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useWork } from '../../workers/use-work.ts';
import css from './record.module.css';
import type { Verified } from './verify.worker.ts';

const startWorker = () => new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });

export function Verification({ entries }: { readonly entries: readonly Chained[] }) {
  const intl = useIntl();
  const { output, hasFailed } = useWork<readonly Chained[], Verified>(startWorker, entries);
  if (hasFailed)
    return (
      <p role="alert" className={classNames(css.verdict, css.broken)}>
        <FormattedMessage
          id="verify.failed"
          defaultMessage="The record could not be checked. Reload the page."
        />
      </p>
    );
  if (output === null)
    return (
      <Progress
        label={intl.formatMessage({ id: 'verify.working', defaultMessage: 'Checking the record…' })}
        share={null}
      />
    );
  return output.broken === null ? <Whole entries={output.entries} /> : <Broken sequence={output.broken} />;
}

function Whole({ entries }: { readonly entries: number }) {
  return (
    <output className={css.verdict}>
      <ShieldCheck size={18} aria-hidden />
      <FormattedMessage
        id="verify.whole"
        defaultMessage="Checked in your browser: {entries, plural, one {the one entry is} other {all # entries are}} chained, and none was changed, removed or put in between."
        values={{ entries }}
      />
    </output>
  );
}

function Broken({ sequence }: { readonly sequence: number }) {
  return (
    <p role="alert" className={classNames(css.verdict, css.broken)}>
      <ShieldAlert size={18} aria-hidden />
      <FormattedMessage
        id="verify.broken"
        defaultMessage="The record is broken at entry {sequence, number}: from there on it is not what was written. Tell the secretariat, and keep a copy."
        values={{ sequence }}
      />
    </p>
  );
}

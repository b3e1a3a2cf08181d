/** Taking a comparison away as it is shown: on paper, as a page, as a report for programs. */
import { FileCode, FileJson, Printer } from 'lucide-react';
import type { RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { fileName } from '../versions/file-name.ts';
import { reportFile, type Reportable } from './comparison-report-file.ts';
import { pageFileOf } from './page-file.ts';
import css from './tools.module.css';

export interface TakeAwayProps {
  /** The text as it is shown. */
  readonly sheet: RefObject<HTMLElement | null>;
  readonly report: Reportable;
  /** Every row is drawn. */
  readonly isReady: boolean;
}

export function TakeAway({ sheet, report, isReady }: TakeAwayProps) {
  const intl = useIntl();
  const { to, names } = report;
  const name = (extension: 'html' | 'json') =>
    fileName({ title: to.title }, { symbol: '', label: `${names.from} ${names.to}` }, extension);
  const savePage = () => {
    if (sheet.current === null) return;
    const title = `${to.title} · ${names.from} → ${names.to}`;
    const { lang, dir } = document.documentElement;
    const file = { title, language: lang || intl.locale, direction: dir === 'rtl' ? 'rtl' : 'ltr' } as const;
    saveFile(name('html'), 'text/html', pageFileOf(sheet.current, file));
  };
  const saveReport = () => saveFile(name('json'), 'application/json', reportFile(report));
  return (
    <div className={css.takeAway}>
      <Button size="small" icon={Printer} isDisabled={!isReady} onPress={() => window.print()}>
        <FormattedMessage id="comparison.print" defaultMessage="Print" />
      </Button>
      <Button size="small" icon={FileCode} isDisabled={!isReady} onPress={savePage}>
        <FormattedMessage id="comparison.save-page" defaultMessage="Save as a page" />
      </Button>
      <Button size="small" icon={FileJson} onPress={saveReport}>
        <FormattedMessage id="comparison.save-report" defaultMessage="Save the report (JSON)" />
      </Button>
    </div>
  );
}

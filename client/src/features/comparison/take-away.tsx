/** Taking a comparison away as it is shown: on paper, or as a page. */
import type { PlainDraft } from '@chapeau/model';
import { FileCode, Printer } from 'lucide-react';
import type { RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { fileName } from '../versions/file-name.ts';
import { pageFileOf } from './page-file.ts';
import type { SideNames } from './side-names.ts';
import css from './tools.module.css';

export interface TakeAwayProps {
  /** The text as it is shown. */
  readonly sheet: RefObject<HTMLElement | null>;
  readonly to: PlainDraft;
  readonly names: SideNames;
}

export function TakeAway({ sheet, to, names }: TakeAwayProps) {
  const intl = useIntl();
  const savePage = () => {
    if (sheet.current === null) return;
    const title = `${to.title} · ${names.from} → ${names.to}`;
    const { lang, dir } = document.documentElement;
    const file = { title, language: lang || intl.locale, direction: dir === 'rtl' ? 'rtl' : 'ltr' } as const;
    saveFile(
      fileName({ title: to.title }, { symbol: '', label: `${names.from} ${names.to}` }, 'html'),
      'text/html',
      pageFileOf(sheet.current, file),
    );
  };
  return (
    <div className={css.takeAway}>
      <Button size="small" icon={Printer} onPress={() => window.print()}>
        <FormattedMessage id="comparison.print" defaultMessage="Print" />
      </Button>
      <Button size="small" icon={FileCode} onPress={savePage}>
        <FormattedMessage id="comparison.save-page" defaultMessage="Save as a page" />
      </Button>
    </div>
  );
}

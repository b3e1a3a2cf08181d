/** A table taken home, as a spreadsheet or as text, or printed. */
import { Download } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../../ui/button.tsx';
import css from './tables.module.css';

export interface TableFilesProps {
  readonly files: { readonly csv: string; readonly markdown: string };
  /** Of the file, without what tells its kind. */
  readonly name: string;
}

export function TableFiles({ files, name }: TableFilesProps) {
  return (
    <div className={css.files}>
      <ButtonLink icon={Download} href={files.csv} download={`${name}.csv`}>
        <FormattedMessage id="tables.csv" defaultMessage="Spreadsheet (CSV)" />
      </ButtonLink>
      <ButtonLink icon={Download} href={files.markdown} download={`${name}.md`}>
        Markdown
      </ButtonLink>
    </div>
  );
}

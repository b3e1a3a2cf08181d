/** The texts, links and files of a document. */
import type { FileId, RegisterLine } from '@chapeau/model';
import type { DocumentAnswer, OpenContent } from '@chapeau/protocol';
import { Download, ExternalLink } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { documentFile } from '../../api/documents.ts';
import { statementFile } from '../../api/now.ts';
import { languageName } from '../../intl/language-name.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Section, Sheet } from '../../ui/page.tsx';
import css from './documents.module.css';
import { textPartsOf } from './text-parts.ts';

/** Nothing where there is none: a version is read on its own page. */
export function DocumentContents({ answer: { line, contents } }: { readonly answer: DocumentAnswer }) {
  if (contents.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="document.contents" defaultMessage="Text and files" />}>
      <ul className={css.list}>
        {contents.map((content, at) => (
          <li key={at}>
            <Content content={content} line={line} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Content({ content, line }: { readonly content: OpenContent; readonly line: RegisterLine }) {
  const intl = useIntl();
  const language = languageName(intl, content.language);
  switch (content.kind) {
    case 'link':
      return (
        <ButtonLink href={content.href} icon={ExternalLink} newWindow>
          <bdi dir="ltr">{content.href}</bdi> ({language})
        </ButtonLink>
      );
    case 'file': {
      const { name, bytes } = content.file;
      const href = fileOf(line, content.file.id);
      if (href === null) return null;
      const size = intl.formatNumber(Math.max(1, Math.round(bytes / 1024)), {
        style: 'unit',
        unit: 'kilobyte',
      });
      return (
        <ButtonLink href={href} icon={Download} download={name}>
          <bdi>{name}</bdi> ({language}, {size})
        </ButtonLink>
      );
    }
    case 'text':
      return (
        <Sheet>
          <p className={css.quiet}>{language}</p>
          <div className={css.text} lang={content.language} dir="auto">
            {content.format === 'markdown' ? <Parts text={content.text} /> : content.text}
          </div>
        </Sheet>
      );
  }
}

function Parts({ text }: { readonly text: string }) {
  return textPartsOf(text).map((part, at) => {
    if (part.kind === 'words')
      return (
        <p key={at} dir="auto">
          {part.words}
        </p>
      );
    const Heading = `h${part.level}` as const;
    return (
      <Heading key={at} dir="auto">
        {part.words}
      </Heading>
    );
  });
}

/** Where a file of the line is had; null: a version by itself has none. */
function fileOf({ document, statement }: RegisterLine, file: FileId): string | null {
  if (statement !== null) return statementFile(statement.id);
  return document === null ? null : documentFile(document, file);
}

/** What a statement is: a text that is fetched when it is opened, a link, or a file to be saved. */
import type { ListedStatement } from '@chapeau/protocol';
import { Download, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { statementFile, useStatement } from '../../api/now.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import css from './now.module.css';

export interface StatementContentProps {
  readonly statement: Pick<ListedStatement, 'id' | 'content' | 'language'>;
}

export function StatementContentView({ statement }: StatementContentProps) {
  const { id, content } = statement;
  switch (content.kind) {
    case 'text':
      return <StatementText statement={statement} />;
    case 'link':
      return (
        <p>
          <ExternalLink size={14} aria-hidden />{' '}
          <a href={content.href} target="_blank" rel="noreferrer noopener">
            <bdi>{content.href}</bdi>
          </a>
        </p>
      );
    case 'file':
      return (
        <p>
          <ButtonLink size="small" icon={Download} href={statementFile(id)} download={content.file.name}>
            <bdi>{content.file.name}</bdi>
          </ButtonLink>
        </p>
      );
  }
}

function StatementText({ statement }: StatementContentProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FormattedMessage id="statements.read" defaultMessage="Read it" />
      </summary>
      {isOpen && <Words statement={statement} />}
    </details>
  );
}

function Words({ statement: { id, language } }: StatementContentProps) {
  return (
    <Loaded of={useStatement(id)} lines={3}>
      {({ text }) => (
        <p className={css.words} lang={language} dir="auto">
          {text}
        </p>
      )}
    </Loaded>
  );
}

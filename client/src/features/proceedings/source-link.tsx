/** From a sentence to what it rests on. */
import type { DraftId } from '@chapeau/model';
import type { ProseSource } from '@chapeau/protocol';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import css from './proceedings.module.css';

export type TitleOf = (draft: DraftId) => string;

export interface SourceLinkProps {
  readonly source: ProseSource;
  readonly titleOf: TitleOf;
}

const WORDS: Readonly<Record<'decision' | 'process', MessageDescriptor>> = defineMessages({
  decision: { id: 'prose.source.decision', defaultMessage: 'Entry {sequence} of the record of {title}' },
  process: { id: 'prose.source.process', defaultMessage: 'Entry {sequence} of the record of the process' },
});

/** The number of the entry, as a reference stands behind a sentence. */
export function SourceLink({ source, titleOf }: SourceLinkProps) {
  const intl = useIntl();
  switch (source.kind) {
    case 'decision': {
      const { draft, sequence } = source;
      const name = intl.formatMessage(WORDS.decision, { sequence, title: titleOf(draft) });
      return (
        <Reference href={PATHS.record(draft, sequence)} name={name} words={intl.formatNumber(sequence)} />
      );
    }
    case 'process': {
      const { sequence } = source;
      const name = intl.formatMessage(WORDS.process, { sequence });
      const words = intl.formatNumber(sequence);
      return <Reference href={PATHS.processEntry(sequence)} name={name} words={`p${words}`} />;
    }
    case 'session':
      return <Kept href={PATHS.session(source.session)} kind="session" />;
    case 'document':
      return <Kept href={PATHS.document(source.document)} kind="document" />;
    case 'body':
      return <Kept href={PATHS.process} kind="body" />;
    case 'participants':
      return <Kept kind="participants" />;
  }
}

const KEPT_WORDS: Readonly<Record<'session' | 'document' | 'body' | 'participants', MessageDescriptor>> =
  defineMessages({
    session: { id: 'prose.source.session', defaultMessage: 'programme' },
    document: { id: 'prose.source.document', defaultMessage: 'document' },
    body: { id: 'prose.source.body', defaultMessage: 'body' },
    participants: { id: 'prose.source.participants', defaultMessage: 'participants' },
  });

/** Where what is told is kept; without an address by its name alone. */
function Kept({ href, kind }: { readonly href?: string; readonly kind: keyof typeof KEPT_WORDS }) {
  const words = useIntl().formatMessage(KEPT_WORDS[kind]);
  if (href === undefined) return <span className={css.source}>{words}</span>;
  return <Reference href={href} name={words} words={words} />;
}

interface ReferenceProps {
  readonly href: string;
  readonly name: string;
  readonly words: string;
}

/** What is seen is said too, so that whoever speaks to the page can name it. */
function Reference({ href, name, words }: ReferenceProps) {
  const label = words === name ? name : `${words}: ${name}`;
  return (
    <Link href={href} className={css.source} aria-label={label} title={name}>
      <bdi>{words}</bdi>
    </Link>
  );
}

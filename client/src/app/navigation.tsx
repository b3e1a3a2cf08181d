/** Where one is, and where one can go from there: the pages of the process, or the parts of one draft. */
import type { Deed, DraftId, VersionId } from '@chapeau/model';
import { useEffect, useRef } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Link, useLocation, useRoute } from 'wouter';
import { useDraft, useMe, useProcess, useVersion } from '../api/queries.ts';
import { PATHS, PATTERNS } from './paths.ts';
import css from './shell.module.css';

const WORDS = defineMessages({
  label: { id: 'navigation.label', defaultMessage: 'Main' },
  drafts: { id: 'navigation.drafts', defaultMessage: 'Drafts' },
  now: { id: 'navigation.now', defaultMessage: 'Now' },
  programme: { id: 'navigation.programme', defaultMessage: 'Programme' },
  participants: { id: 'navigation.participants', defaultMessage: 'Participants' },
  report: { id: 'navigation.report', defaultMessage: 'Report' },
  documents: { id: 'navigation.documents', defaultMessage: 'Documents' },
  access: { id: 'navigation.access', defaultMessage: 'Access' },
  process: { id: 'navigation.process', defaultMessage: 'Process' },
  text: { id: 'navigation.text', defaultMessage: 'Text' },
  versions: { id: 'navigation.versions', defaultMessage: 'Versions' },
  compare: { id: 'navigation.compare', defaultMessage: 'Compare' },
  languages: { id: 'navigation.languages', defaultMessage: 'Languages' },
  board: { id: 'navigation.board', defaultMessage: 'Board' },
  record: { id: 'navigation.record', defaultMessage: 'Record' },
  plenary: { id: 'navigation.plenary', defaultMessage: 'Plenary' },
});

/** The draft that the address is about; null: none. */
function useDraftAtHand(): DraftId | null {
  const [, draftRoute] = useRoute('/drafts/:draft/*?');
  const [, versionRoute] = useRoute(PATTERNS.version);
  const version = useVersion((versionRoute?.version as VersionId | undefined) ?? null);
  if (versionRoute !== null) return version.kind === 'ready' ? version.answer.version.draft : null;
  const draft = draftRoute?.draft;
  return draft === undefined || draft === 'new' ? null : (draft as DraftId);
}

/** The title of the draft at hand, or of the process. */
export function Place() {
  const draft = useDraftAtHand();
  return draft === null ? <ProcessPlace /> : <DraftPlace draft={draft} />;
}

function ProcessPlace() {
  const me = useMe();
  if (me.kind !== 'ready' || me.answer.actor === null) return null;
  return <ProcessTitle />;
}

function ProcessTitle() {
  const process = useProcess();
  if (process.kind !== 'ready') return null;
  const { title } = process.answer.process;
  return (
    <span className={css.place} title={title}>
      <bdi>{title}</bdi>
    </span>
  );
}

function DraftPlace({ draft }: { readonly draft: DraftId }) {
  const answer = useDraft(draft);
  if (answer.kind !== 'ready') return null;
  const { title, symbol } = answer.answer.draft;
  return (
    <span className={css.place} title={title}>
      <bdi>{title}</bdi>
      {symbol !== '' && <bdi className={css.symbol}>{symbol}</bdi>}
    </span>
  );
}

interface Destination {
  readonly href: string;
  readonly word: MessageDescriptor;
  /** Shown to whoever may do it; absent: to everyone. */
  readonly deed?: Deed;
  readonly newWindow?: boolean;
}

/** Where no draft is at hand. */
const IN_PROCESS: readonly Destination[] = [
  { href: PATHS.home, word: WORDS.drafts },
  { href: PATHS.now, word: WORDS.now },
  { href: PATHS.programme, word: WORDS.programme },
  { href: PATHS.documents, word: WORDS.documents },
  { href: PATHS.participants, word: WORDS.participants, deed: 'see-process' },
  { href: PATHS.report(), word: WORDS.report, deed: 'watch' },
  { href: PATHS.process, word: WORDS.process, deed: 'see-process' },
  { href: PATHS.access, word: WORDS.access, deed: 'manage-invitations' },
];

function inDraft(draft: DraftId): readonly Destination[] {
  return [
    { href: PATHS.draft(draft), word: WORDS.text, deed: 'read-draft' },
    { href: PATHS.versions(draft), word: WORDS.versions },
    { href: PATHS.comparison(draft), word: WORDS.compare },
    { href: PATHS.languages(draft), word: WORDS.languages, deed: 'read-draft' },
    { href: PATHS.board(draft), word: WORDS.board, deed: 'read-board' },
    { href: PATHS.record(draft), word: WORDS.record, deed: 'read-record' },
    { href: PATHS.plenary(draft), word: WORDS.plenary, deed: 'read-draft', newWindow: true },
  ];
}

/** Links to what the reader may open; nothing for a visitor. */
export function Navigation() {
  const intl = useIntl();
  const me = useMe();
  const draft = useDraftAtHand();
  if (me.kind !== 'ready' || me.answer.actor === null) return <div className={css.navigation} />;
  const { deeds } = me.answer;
  const all = draft === null ? IN_PROCESS : inDraft(draft);
  const open = all.filter(({ deed }) => deed === undefined || deeds.includes(deed));
  return (
    <nav aria-label={intl.formatMessage(WORDS.label)} className={css.navigation}>
      <ul>
        {open.map((destination) => (
          <li key={destination.href}>
            <DestinationLink destination={destination} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DestinationLink({ destination }: { readonly destination: Destination }) {
  const [location] = useLocation();
  const { href, word, newWindow } = destination;
  const words = <FormattedMessage {...word} />;
  const isHere = location === href;
  const link = useRef<HTMLAnchorElement>(null);
  // On a narrow screen the row scrolls: where one is comes into view.
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isHere]);
  if (newWindow === true)
    return (
      <a href={href} target="_blank" rel="noreferrer" className={css.destination}>
        {words}
      </a>
    );
  return (
    <Link ref={link} href={href} className={css.destination} aria-current={isHere ? 'page' : undefined}>
      {words}
    </Link>
  );
}

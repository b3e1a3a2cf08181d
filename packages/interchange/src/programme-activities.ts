/** What the words of a programme of work say is done: a table of patterns, the first that fits holds. */
import type { Activity, PlainActivityKind } from '@chapeau/model';
import { ORDINAL_NAMES, ordinalOf } from './programme-english.ts';

const PLAIN: readonly (readonly [PlainActivityKind, RegExp])[] = [
  ['opening', /^opening(?: of the\b.*)?$/i],
  ['opening-statements', /^opening (?:statements?|remarks)\b/i],
  ['adoption-of-agenda', /^adoption of (?:the |its )?(?:provisional )?agenda\b/i],
  ['election', /^election of\b/i],
  [
    'organization-of-work',
    /^(?:organi[sz]ation of (?:the )?work|organi[sz]ational matters|adoption of (?:the |its )?(?:provisional )?programme of work)\b/i,
  ],
  [
    'stakeholder-session',
    /^(?:(?:dedicated|informal|interactive|consultative) )*(?:(?:multi-)?stakeholders?['’]? (?:session|meeting|dialogue|consultations?)\b|(?:session|meeting|dialogue|consultations?) with\b.{0,80}\bstakeholders\b)/i,
  ],
  [
    'exchange-of-views',
    /^(?:(?:general |interactive |further )?(?:exchange of views|debate)|general statements)\b/i,
  ],
  ['discussion', /^(?:(?:general|thematic|interactive|further) )?discussions?(?: on\b| of\b|$)/i],
  ['other-matters', /^(?:any )?other (?:matters|business)\b/i],
  ['concluding-remarks', /^(?:concluding|closing) (?:remarks|statements?)\b/i],
  ['closing', /^clos(?:ing|ure)(?: of the\b.*)?$/i],
];
const SUBJECT = String.raw`(?: of(?:, and [^,]{1,80} on,)? (.+))?`;
const READING = new RegExp(`^(${ORDINAL_NAMES}) reading\\b(?:${SUBJECT}$|.*)`, 'i');
const PRESENTATION =
  /^(?:(?:the )?[^,;:]{0,60}['’]s? )?(?:presentation|introduction)(?: by [^,;:]{1,80}?)? of (.+)$/i;
const NEGOTIATION = /^(?:informal )?(?:negotiations?|consultations?|consideration) (?:on|of) (.+)$/i;
const ADOPTION = /^adoption of (.+)$/i;
const DRAFT =
  /\b(?:draft|reports?|texts?|documents?|papers?|convention|resolution|declaration|treaty|protocol|recommendations|outcome)\b/i;
/** What goes on or ends is still what it is. */
const GOES_ON = /^(?:start|beginning|continuation|completion|conclusion) of (?:the )?(?=\S)/i;
const MAX_LENGTH = 1_000;

/** The activity that the words tell; null: none that is known. */
export function activityOf(words: string): Activity | null {
  if (words.length > MAX_LENGTH) return null;
  const told = words.replace(GOES_ON, '');
  const plain = PLAIN.find(([, pattern]) => pattern.test(told));
  if (plain !== undefined) return { kind: plain[0] };
  const [, ordinal, read] = READING.exec(told) ?? [];
  if (ordinal !== undefined)
    return { kind: 'reading', ordinal: ordinalOf(ordinal), draft: read === undefined ? null : bare(read) };
  const [, adopted] = ADOPTION.exec(told) ?? [];
  if (adopted !== undefined) return { kind: 'adoption', draft: bare(adopted) };
  return (
    aboutDraft('presentation', PRESENTATION.exec(told)?.[1]) ??
    aboutDraft('negotiation', NEGOTIATION.exec(told)?.[1])
  );
}

function aboutDraft(kind: 'presentation' | 'negotiation', subject: string | undefined): Activity | null {
  return subject !== undefined && DRAFT.test(subject) ? { kind, draft: bare(subject) } : null;
}

/** Without its article. */
function bare(subject: string): string {
  return subject.replace(/^the /i, '').trim();
}

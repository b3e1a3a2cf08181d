/** The one renderer of marked-up text: what was inserted, deleted or set otherwise, readable without colour and by ear. */
import type { Segment } from '@chapeau/compare';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { markClass, type MarkTone } from './mark-classes.ts';
import { Runs } from './runs.tsx';

const BEGINS = defineMessages({
  inserted: { id: 'marks.inserted.begins', defaultMessage: 'inserted:' },
  deleted: { id: 'marks.deleted.begins', defaultMessage: 'deleted:' },
  movedHere: { id: 'marks.moved-here.begins', defaultMessage: 'moved here:' },
  movedAway: { id: 'marks.moved-away.begins', defaultMessage: 'moved away:' },
  formatted: { id: 'marks.formatted.begins', defaultMessage: 'set in another type:' },
});

const ENDS = defineMessages({
  inserted: { id: 'marks.inserted.ends', defaultMessage: 'end of insertion' },
  deleted: { id: 'marks.deleted.ends', defaultMessage: 'end of deletion' },
  movedHere: { id: 'marks.moved-here.ends', defaultMessage: 'end of moved text' },
  movedAway: { id: 'marks.moved-away.ends', defaultMessage: 'end of moved text' },
  formatted: { id: 'marks.formatted.ends', defaultMessage: 'end of that type' },
});

type Tone = Exclude<MarkTone, 'disputed'>;

/** What is read out around a mark, as the data attributes that marks.module.css reads. For decorations of the editor. */
export function spokenMark(
  tone: Tone,
  say: (message: MessageDescriptor) => string,
): { readonly 'data-begins': string; readonly 'data-ends': string } {
  return { 'data-begins': say(BEGINS[tone]), 'data-ends': say(ENDS[tone]) };
}

export interface MarkedProps {
  readonly segments: readonly Segment[];
  /** The whole paragraph came here from elsewhere, or went elsewhere from here; words kept in it are dotted. */
  readonly moved?: 'here' | 'away';
  /** Leaves out what the other side of a side-by-side view shows: `before` has no insertions, `after` no deletions. */
  readonly side?: 'both' | 'before' | 'after';
}

/** Segments of a comparison, with deletions struck in `del` and insertions underlined in `ins`. Inline content: put it into a paragraph. */
export function Marked({ segments, moved, side = 'both' }: MarkedProps) {
  return segments.map((segment, index) => (
    <MarkedSegment key={index} segment={segment} side={side} {...(moved === undefined ? {} : { moved })} />
  ));
}

interface MarkedSegmentProps extends Omit<MarkedProps, 'segments'> {
  readonly segment: Segment;
}

function MarkedSegment({ segment, moved, side }: MarkedSegmentProps) {
  const { formatMessage } = useIntl();
  const tone = toneOf(segment, moved);
  if ((side === 'before' && segment.op === 'insert') || (side === 'after' && segment.op === 'delete'))
    return null;
  const runs = segment.op === 'format' && side === 'before' ? segment.before : segment.runs;
  if (tone === null) return <Runs runs={runs} />;
  const Tag = segment.op === 'insert' ? 'ins' : segment.op === 'delete' ? 'del' : 'span';
  return (
    <Tag className={markClass(tone)} {...spokenMark(tone, formatMessage)}>
      <Runs runs={runs} />
    </Tag>
  );
}

function toneOf(segment: Segment, moved: 'here' | 'away' | undefined): Tone | null {
  switch (segment.op) {
    case 'insert':
      return 'inserted';
    case 'delete':
      return 'deleted';
    case 'format':
      return 'formatted';
    case 'equal':
      return moved === 'here' ? 'movedHere' : moved === 'away' ? 'movedAway' : null;
  }
}

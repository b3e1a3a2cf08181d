/** The words of a rolling text: brackets around each alternative, names small behind a dash, told to the ear one by one. */
import type { DisputeId, NotationPiece, NotationPlace } from '@chapeau/compare';
import { useLocale } from 'react-aria-components';
import { defineMessages, useIntl, type IntlShape, type MessageDescriptor } from 'react-intl';
import { partClass } from './mark-classes.ts';
import { Runs } from './runs.tsx';

export interface RollingMarksProps {
  /** Of one paragraph, or of one new paragraph. */
  readonly pieces: readonly NotationPiece[];
  /** The dispute that is looked at. */
  readonly current?: DisputeId | null;
}

/** Inline content: put it into a paragraph. Each dispute is an element with its id as `data-dispute`. */
export function RollingMarks({ pieces, current = null }: RollingMarksProps) {
  return stretchesOf(pieces).map((stretch, index) => {
    // Stretches of agreed words have no identity of their own: their place is what tells them apart.
    if (stretch.kind === 'agreed') return <Runs key={index} runs={stretch.runs} />;
    const { dispute, alternatives } = stretch;
    return (
      <span
        key={dispute}
        className={partClass('dispute')}
        data-dispute={dispute}
        data-current={dispute === current || undefined}
      >
        {alternatives.map((alternative, at) => (
          <AlternativeView
            key={alternative.place.alternative}
            alternative={alternative}
            number={at + 1}
            count={alternatives.length}
          />
        ))}
      </span>
    );
  });
}

const SPOKEN: Readonly<Record<'present' | 'proposed' | 'ends', MessageDescriptor>> = defineMessages({
  present: {
    id: 'marks.alternative.present',
    defaultMessage:
      '{count, plural, one {in dispute:} other {alternative {number, number} of {count, number}, as it stands:}}',
  },
  proposed: {
    id: 'marks.alternative.proposed',
    defaultMessage:
      '{count, plural, one {proposed:} other {alternative {number, number} of {count, number}, proposed:}}',
  },
  ends: {
    id: 'marks.alternative.ends',
    defaultMessage: '{count, plural, one {end of dispute} other {end of alternative}}',
  },
});

interface AlternativeProps {
  readonly alternative: Written;
  readonly number: number;
  readonly count: number;
}

function AlternativeView({ alternative: { place, inside }, number, count }: AlternativeProps) {
  const intl = useIntl();
  const isPresent = inside.some((piece) => piece.kind === 'words' && piece.as === 'present');
  return (
    <span
      className={partClass('alternative')}
      data-alternative={place.alternative}
      data-as={isPresent ? 'present' : 'proposed'}
      data-begins={intl.formatMessage(isPresent ? SPOKEN.present : SPOKEN.proposed, { number, count })}
      data-ends={intl.formatMessage(SPOKEN.ends, { count })}
    >
      <span className={partClass('fence')}>[</span>
      {inside.map((piece) => (
        <Inside key={piece.kind} piece={piece} intl={intl} />
      ))}
      <span className={partClass('fence')}>]</span>
    </span>
  );
}

function Inside({ piece, intl }: { readonly piece: InsidePiece; readonly intl: IntlShape }) {
  switch (piece.kind) {
    case 'words':
      return (
        <span className={partClass('alternativeWords')}>
          <Runs runs={piece.runs} />
        </span>
      );
    case 'form':
      return (
        <span className={partClass('form')}>
          <OfInterface text={piece.text} intl={intl} />
        </span>
      );
    case 'names': {
      // What parts them from the words runs with the text: at the edge of names that run the other way it would be on the wrong side.
      const [separator = ''] = /^[\s\p{P}]*/u.exec(piece.text) ?? [];
      return (
        <span className={partClass('names')}>
          {separator}
          <OfInterface text={piece.text.slice(separator.length)} intl={intl} />
        </span>
      );
    }
  }
}

/** In the language of the interface, whatever that of the text is. */
function OfInterface({ text, intl }: { readonly text: string; readonly intl: IntlShape }) {
  const { direction } = useLocale();
  return (
    <bdi lang={intl.locale} dir={direction}>
      {text}
    </bdi>
  );
}

type InsidePiece = Extract<NotationPiece, { readonly kind: 'words' | 'form' | 'names' }>;

interface Written {
  readonly place: NotationPlace;
  readonly inside: readonly InsidePiece[];
}

type Stretch =
  | Extract<NotationPiece, { readonly kind: 'agreed' }>
  | { readonly kind: 'dispute'; readonly dispute: DisputeId; readonly alternatives: readonly Written[] };

/** Pieces gathered by what they belong to. */
function stretchesOf(pieces: readonly NotationPiece[]): readonly Stretch[] {
  const stretches: (Stretch & { readonly alternatives?: Written[] })[] = [];
  let inside: InsidePiece[] = [];
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'agreed':
        stretches.push(piece);
        break;
      case 'open': {
        inside = [];
        const written = { place: piece, inside };
        const last = stretches.at(-1);
        if (last?.kind === 'dispute' && last.dispute === piece.dispute) last.alternatives?.push(written);
        else stretches.push({ kind: 'dispute', dispute: piece.dispute, alternatives: [written] });
        break;
      }
      case 'words':
      case 'form':
      case 'names':
        inside.push(piece);
        break;
      case 'close':
      case 'paragraph':
        break;
    }
  }
  return stretches;
}

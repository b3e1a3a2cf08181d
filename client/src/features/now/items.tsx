/** What the meeting takes up, and what of it is before the room. */
import { itemNumberOf, type MeetingPart } from '@chapeau/model';
import type { MeetingNow } from '@chapeau/protocol';
import { ArrowRight } from 'lucide-react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { partKindWords } from '../programme/activity-words.ts';
import { ByPlace } from '../../ui/by-place.tsx';
import css from './now.module.css';

export interface ItemsProps {
  readonly shown: MeetingNow;
  /** Whether the reader takes items up. */
  readonly chairs: boolean;
}

export function Items({ shown: { meeting, course }, chairs }: ItemsProps) {
  const intl = useIntl();
  const { send } = useProcessCommand();
  if (meeting.parts.length === 0) return null;
  return (
    <ol className={css.items}>
      <ByPlace of={meeting.parts}>
        {(part, at) => (
          <li aria-current={course.part === at ? 'step' : undefined} className={css.item}>
            {course.part === at && (
              <span className={css.here}>
                <ArrowRight size={16} aria-hidden className={css.arrow} />
                <FormattedMessage id="now.before-room" defaultMessage="Before the room:" />
              </span>
            )}
            <span>
              <bdi>{partWords(intl, part, itemNumberOf(meeting.parts, at))}</bdi>
            </span>
            {chairs && meeting.state === 'on' && course.part !== at && (
              <Button
                size="small"
                tone="quiet"
                onPress={() => void send({ kind: 'take-item', meeting: meeting.id, part: at })}
              >
                <FormattedMessage id="now.take-item" defaultMessage="Take up" />
              </Button>
            )}
          </li>
        )}
      </ByPlace>
    </ol>
  );
}

/** As the programme of work prints it; what is printed without words is told by what it is. */
function partWords(intl: IntlShape, part: MeetingPart, number: string): string {
  if (part.words === '') return partKindWords(intl, part);
  const isNumbered = part.kind === 'item' || part.kind === 'sub-item';
  return isNumbered && number !== '' ? `${number}. ${part.words}` : part.words;
}

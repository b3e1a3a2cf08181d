/** Which reading is open and how it is held: one line that gives way, and all of it on a press. */
import type { Reading } from '@chapeau/model';
import { Fragment } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { READING_TAKES_WORDS, READING_WAY_WORDS, STAGE_WORD } from '../../intl/words.ts';
import css from './reading-bar.module.css';

export function AboutReading({ reading }: { readonly reading: Reading }) {
  const intl = useIntl();
  const settings = settingsOf(intl, reading);
  return (
    <div className={css.about}>
      <strong>
        <FormattedMessage {...STAGE_WORD} values={{ stage: reading.ordinal }} />
      </strong>
      <DialogTrigger>
        <AriaButton className={css.settings}>
          {settings.map((setting, at) => (
            <Fragment key={setting}>
              {at > 0 && ' · '}
              <bdi>{setting}</bdi>
            </Fragment>
          ))}
        </AriaButton>
        <Popover className={css.popover} placement="bottom start">
          <Dialog
            aria-label={intl.formatMessage({ id: 'reading.settings', defaultMessage: 'How it is read' })}
          >
            <ul>
              {settings.map((setting) => (
                <li key={setting}>
                  <bdi>{setting}</bdi>
                </li>
              ))}
            </ul>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function settingsOf(intl: IntlShape, { way, takes, scope, until, meetings }: Reading): readonly string[] {
  return [
    intl.formatMessage(READING_WAY_WORDS[way]),
    intl.formatMessage(READING_TAKES_WORDS[takes]),
    ...(scope === 'whole'
      ? []
      : [
          intl.formatMessage(
            {
              id: 'reading.scope',
              defaultMessage: '{count, plural, one {# paragraph} other {# paragraphs}}',
            },
            { count: scope.length },
          ),
        ]),
    ...(until === null
      ? []
      : [
          intl.formatMessage(
            { id: 'reading.until', defaultMessage: 'proposals until {time}' },
            { time: intl.formatDate(until, { dateStyle: 'medium', timeStyle: 'short' }) },
          ),
        ]),
    ...meetings,
  ];
}

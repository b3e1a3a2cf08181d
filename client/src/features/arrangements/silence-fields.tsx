/** The fields of a silence procedure. */
import { findPackage, LEADS_TO, LIMITS, type ParagraphId, type SilenceDeed } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { STATUS_WORDS } from '../../intl/words.ts';
import { zoneName } from '../../intl/zone-name.ts';
import { Checklist } from '../../ui/checklist.tsx';
import { RadioField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { silenceDeedsOf } from './announcement.ts';
import css from './arrangements.module.css';
import { delegationItems, decidersOf, paragraphItems } from './named.ts';
import type { SilenceSetting, SilenceTerms, SubjectChoice } from './silence-terms.ts';
import { allZones, instantOf, ownZone } from './zoned-time.ts';

export interface SilenceFieldProps {
  readonly terms: SilenceTerms;
  readonly change: (changes: Partial<SilenceTerms>) => void;
  readonly setting: SilenceSetting;
}

/** On what. */
export function SubjectFields({ terms, change, setting }: SilenceFieldProps) {
  const intl = useIntl();
  const { entry, entries, arrangements } = setting;
  const bundle = findPackage(arrangements, entry.id);
  const choices: readonly { readonly value: SubjectChoice; readonly label: string }[] = [
    { value: 'this', label: nameOfEntry(intl, entry) },
    ...(bundle === undefined
      ? []
      : [
          {
            value: 'package' as const,
            label: intl.formatMessage(
              { id: 'silence.on.package', defaultMessage: 'The package {label}' },
              { label: bundle.label },
            ),
          },
        ]),
    {
      value: 'chosen',
      label: intl.formatMessage({ id: 'reading.scope.chosen', defaultMessage: 'Chosen paragraphs' }),
    },
    {
      value: 'whole',
      label: intl.formatMessage({ id: 'reading.scope.whole', defaultMessage: 'The whole text' }),
    },
  ];
  return (
    <>
      <RadioField<SubjectChoice>
        inRow
        label={intl.formatMessage({ id: 'silence.on', defaultMessage: 'Silence on' })}
        choices={choices}
        value={terms.subject}
        onChange={(subject) => change({ subject })}
      />
      {terms.subject === 'chosen' && (
        <Checklist<ParagraphId>
          label={intl.formatMessage({ id: 'package.paragraphs', defaultMessage: 'Paragraphs' })}
          items={paragraphItems(intl, entries)}
          chosen={terms.chosen}
          onChange={(chosen) => change({ chosen })}
        />
      )}
    </>
  );
}

/** What it becomes: only what the ladder in force knows. */
export function DeedField({ terms, change, setting }: SilenceFieldProps) {
  const intl = useIntl();
  return (
    <RadioField<SilenceDeed>
      inRow
      label={intl.formatMessage({ id: 'silence.deed', defaultMessage: 'If nobody breaks it, the text is' })}
      choices={silenceDeedsOf(setting.ladder).map((value) => ({
        value,
        label: intl.formatMessage(STATUS_WORDS[LEADS_TO[value]]),
      }))}
      value={terms.deed}
      onChange={(deed) => change({ deed })}
    />
  );
}

/** Until when, by the clocks of which zone. */
export function DeadlineFields({ terms, change }: SilenceFieldProps) {
  const intl = useIntl();
  const zones = useMemo(() => allZones().map((value) => ({ value, label: value.replaceAll('_', ' ') })), []);
  return (
    <div className={css.pair}>
      <TextField
        type="datetime-local"
        label={intl.formatMessage({ id: 'silence.deadline', defaultMessage: 'Deadline' })}
        value={terms.wallTime}
        onChange={(wallTime) => change({ wallTime })}
        isRequired
      />
      <SearchField
        label={intl.formatMessage({ id: 'silence.zone', defaultMessage: 'Time zone of the deadline' })}
        choices={zones}
        value={terms.zone}
        onChange={(zone) => change({ zone })}
      />
    </div>
  );
}

/** Who may break it. */
export function BreakersField({ terms, change }: SilenceFieldProps) {
  const intl = useIntl();
  const { participants } = useScene();
  const { mayBreak } = terms;
  return (
    <>
      <RadioField
        inRow
        label={intl.formatMessage({ id: 'silence.may-break', defaultMessage: 'May be broken by' })}
        choices={[
          {
            value: 'all',
            label: intl.formatMessage({ id: 'silence.may-break.all', defaultMessage: 'Every delegation' }),
          },
          {
            value: 'some',
            label: intl.formatMessage({ id: 'silence.may-break.some', defaultMessage: 'Chosen delegations' }),
          },
        ]}
        value={mayBreak === 'delegations' ? 'all' : 'some'}
        onChange={(value) => change({ mayBreak: value === 'all' ? 'delegations' : new Set() })}
      />
      {mayBreak !== 'delegations' && (
        <Checklist
          label={intl.formatMessage({
            id: 'silence.breakers',
            defaultMessage: 'Delegations that may break it',
          })}
          items={delegationItems(decidersOf(participants))}
          chosen={mayBreak}
          onChange={(chosen) => change({ mayBreak: chosen })}
        />
      )}
    </>
  );
}

/** What is sent round; offered, and followed by what it says in the reader's own time. */
export function AnnouncementField({
  terms,
  change,
  offered,
}: SilenceFieldProps & { readonly offered: string }) {
  const intl = useIntl();
  const deadline = instantOf(terms.wallTime, terms.zone);
  return (
    <>
      <TextAreaField
        label={intl.formatMessage({ id: 'silence.text', defaultMessage: 'Announcement' })}
        description={intl.formatMessage({
          id: 'silence.text.description',
          defaultMessage: 'Goes on the record as it stands here.',
        })}
        rows={3}
        value={terms.text ?? offered}
        onChange={(text) => change({ text })}
        maxLength={LIMITS.noteLength}
      />
      {deadline !== null && (
        <p className={css.preview}>
          <FormattedMessage
            id="silence.preview"
            defaultMessage="By your own clocks the deadline is {deadline} ({zone})."
            values={{
              deadline: (
                <time dateTime={deadline}>
                  {intl.formatDate(deadline, { dateStyle: 'full', timeStyle: 'short' })}
                </time>
              ),
              zone: zoneName(intl, ownZone()),
            }}
          />
        </p>
      )}
    </>
  );
}

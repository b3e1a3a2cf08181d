/** The words of the ladder: when a step may be taken, its templates, and what is wrong with one. */
import type { LadderFault, LadderName, LadderStep } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const WHENS = ['any', 'reading', 'between'] as const satisfies readonly LadderStep['when'][];

export const WHEN_WORDS: Words<LadderStep['when']> = defineMessages({
  any: { id: 'ladder-when.any', defaultMessage: 'At any time' },
  reading: { id: 'ladder-when.reading', defaultMessage: 'In a reading' },
  between: { id: 'ladder-when.between', defaultMessage: 'Between readings' },
});

export const TEMPLATE_WORDS: Words<LadderName> = defineMessages({
  'informals-and-ad-referendum': {
    id: 'ladder-template.informals-and-ad-referendum',
    defaultMessage: 'Agreed in informals, ad referendum, agreed, adopted',
  },
  'ad-referendum': {
    id: 'ladder-template.ad-referendum',
    defaultMessage: 'Agreed ad referendum, agreed, adopted',
  },
  direct: { id: 'ladder-template.direct', defaultMessage: 'Agreed, adopted' },
});

/** What is wrong, and what to do. */
export const FAULT_WORDS: Words<LadderFault> = defineMessages({
  'cannot-be-reopened': {
    id: 'ladder-fault.cannot-be-reopened',
    defaultMessage: 'A closed paragraph could not be reopened. Keep Reopen.',
  },
  'reopened-without-reason': {
    id: 'ladder-fault.reopened-without-reason',
    defaultMessage: 'Reopening asks a reason. Let it ask one.',
  },
  'adoption-out-of-reach': {
    id: 'ladder-fault.adoption-out-of-reach',
    defaultMessage: 'No way leads from open to adopted. Keep a way to agree, and Adopt.',
  },
  'adopted-over-proposals': {
    id: 'ladder-fault.adopted-over-proposals',
    defaultMessage: 'Adoption waits until proposals are decided. Let it wait.',
  },
  'two-ways': {
    id: 'ladder-fault.two-ways',
    defaultMessage: 'This decision would lead two ways from one status. Switch one of the rows off.',
  },
  misnamed: {
    id: 'ladder-fault.misnamed',
    defaultMessage: 'This decision does not lead where its name says. Switch it off.',
  },
});

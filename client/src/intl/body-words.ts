/** The words of the body: rules of decision, offices, regional groups, outputs, tasks. */
import type {
  DecisionRule,
  Office,
  OutputKind,
  OutputState,
  RegionalGroup,
  TaskKind,
  TaskPhase,
  TemplateKind,
} from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const DECISION_RULE_WORDS: Words<DecisionRule> = defineMessages({
  consensus: { id: 'decision-rule.consensus', defaultMessage: 'Consensus' },
  'two-thirds-majority': {
    id: 'decision-rule.two-thirds-majority',
    defaultMessage: 'Two-thirds majority',
  },
  'simple-majority': { id: 'decision-rule.simple-majority', defaultMessage: 'Simple majority' },
});

export const OFFICE_WORDS: Words<Office> = defineMessages({
  chair: { id: 'office.chair', defaultMessage: 'Chair' },
  'vice-chair': { id: 'office.vice-chair', defaultMessage: 'Vice-Chair' },
  rapporteur: { id: 'office.rapporteur', defaultMessage: 'Rapporteur' },
  'co-facilitator': { id: 'office.co-facilitator', defaultMessage: 'Co-facilitator' },
});

export const REGIONAL_GROUP_WORDS: Words<RegionalGroup> = defineMessages({
  'african-states': { id: 'regional-group.african-states', defaultMessage: 'African States' },
  'asia-pacific-states': { id: 'regional-group.asia-pacific-states', defaultMessage: 'Asia-Pacific States' },
  'eastern-european-states': {
    id: 'regional-group.eastern-european-states',
    defaultMessage: 'Eastern European States',
  },
  'latin-american-and-caribbean-states': {
    id: 'regional-group.latin-american-and-caribbean-states',
    defaultMessage: 'Latin American and Caribbean States',
  },
  'western-european-and-other-states': {
    id: 'regional-group.western-european-and-other-states',
    defaultMessage: 'Western European and other States',
  },
});

export const OUTPUT_KIND_WORDS: Words<OutputKind> = defineMessages({
  'annual-progress-report': {
    id: 'output-kind.annual-progress-report',
    defaultMessage: 'Annual progress report',
  },
  'final-report': { id: 'output-kind.final-report', defaultMessage: 'Final report' },
  'progress-report': { id: 'output-kind.progress-report', defaultMessage: 'Progress report' },
  convention: { id: 'output-kind.convention', defaultMessage: 'Convention' },
  'draft-resolution': { id: 'output-kind.draft-resolution', defaultMessage: 'Draft resolution' },
  other: { id: 'output-kind.other', defaultMessage: 'Other' },
});

export const OUTPUT_STATE_WORDS: Words<OutputState> = defineMessages({
  awaited: { id: 'output-state.awaited', defaultMessage: 'No draft yet' },
  drafted: { id: 'output-state.drafted', defaultMessage: 'Being drafted' },
  issued: { id: 'output-state.issued', defaultMessage: 'Issued, under negotiation' },
  adopted: { id: 'output-state.adopted', defaultMessage: 'Adopted' },
});

export const TASK_PHASE_WORDS: Words<TaskPhase> = defineMessages({
  before: { id: 'task-phase.before', defaultMessage: 'Before the session' },
  during: { id: 'task-phase.during', defaultMessage: 'At the session' },
  after: { id: 'task-phase.after', defaultMessage: 'After the session' },
});

export const TEMPLATE_WORDS: Words<TemplateKind> = defineMessages({
  'working-group': {
    id: 'template.working-group',
    defaultMessage: 'Working group with annual reports',
  },
  committee: { id: 'template.committee', defaultMessage: 'Committee that elaborates a convention' },
});

export const TASK_WORDS: Words<TaskKind> = defineMessages({
  'agree-rules': { id: 'task.agree-rules', defaultMessage: 'Agree on the rules of procedure' },
  'elect-officers': { id: 'task.elect-officers', defaultMessage: 'Elect the officers' },
  'retain-officers': { id: 'task.retain-officers', defaultMessage: 'Retain the officers' },
  'adopt-agenda': { id: 'task.adopt-agenda', defaultMessage: 'Adopt the agenda' },
  'agree-modalities': { id: 'task.agree-modalities', defaultMessage: 'Agree on the modalities of work' },
  'decide-participation': {
    id: 'task.decide-participation',
    defaultMessage: 'Decide who takes part, and how',
  },
  'plan-meetings': { id: 'task.plan-meetings', defaultMessage: 'Plan the meetings' },
  'background-paper': { id: 'task.background-paper', defaultMessage: 'Prepare the background paper' },
  'collect-contributions': { id: 'task.collect-contributions', defaultMessage: 'Collect contributions' },
  'consolidated-document': {
    id: 'task.consolidated-document',
    defaultMessage: 'Issue the consolidated document',
  },
  'zero-draft': { id: 'task.zero-draft', defaultMessage: 'Issue the zero draft' },
  'revised-text': { id: 'task.revised-text', defaultMessage: 'Issue the revised text' },
  'draft-report': { id: 'task.draft-report', defaultMessage: 'Issue the draft report' },
  'draft-resolution': { id: 'task.draft-resolution', defaultMessage: 'Issue the draft resolution' },
  'present-draft': { id: 'task.present-draft', defaultMessage: 'Present the draft' },
  'agree-outline': { id: 'task.agree-outline', defaultMessage: 'Agree on outline and structure' },
  'agree-basis': { id: 'task.agree-basis', defaultMessage: 'Agree on the text as the basis of work' },
  'elaborate-text': { id: 'task.elaborate-text', defaultMessage: 'Elaborate the text' },
  'first-reading': { id: 'task.first-reading', defaultMessage: 'First reading' },
  'second-reading': { id: 'task.second-reading', defaultMessage: 'Second reading' },
  'exchange-views': { id: 'task.exchange-views', defaultMessage: 'Exchange views' },
  'hear-stakeholders': { id: 'task.hear-stakeholders', defaultMessage: 'Hear the stakeholders' },
  'consult-informally': { id: 'task.consult-informally', defaultMessage: 'Consult informally' },
  'appoint-consistency-group': {
    id: 'task.appoint-consistency-group',
    defaultMessage: 'Appoint the group for consistency of the languages',
  },
  'check-consistency': {
    id: 'task.check-consistency',
    defaultMessage: 'Ensure that all languages are consistent',
  },
  'approve-text': { id: 'task.approve-text', defaultMessage: 'Approve the text' },
  'approve-resolution': { id: 'task.approve-resolution', defaultMessage: 'Approve the draft resolution' },
  'adopt-report': { id: 'task.adopt-report', defaultMessage: 'Adopt the report' },
  submit: { id: 'task.submit', defaultMessage: 'Submit it' },
  consider: { id: 'task.consider', defaultMessage: 'Consider' },
});

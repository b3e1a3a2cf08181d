/** Statements in sentences, and what each is about. */
import type { ProseSentence } from '@chapeau/protocol';
import type { OnDraft, OnProcess } from './happening.ts';
import type { Statement } from './statements.ts';
import { tellOfArrangement } from './tell-arrangement.ts';
import { tellOfDraft } from './tell-draft.ts';
import { tellFloor, tellOfParagraph } from './tell-paragraph.ts';
import {
  tellDocuments,
  tellMeeting,
  tellOfficer,
  tellSpeakers,
  tellStatements,
  tellWithdrawal,
} from './tell-process.ts';
import { tellOfProposal, tellPositions, tellTabling } from './tell-proposal.ts';
import type { Telling } from './telling.ts';

/** What the statement is about: those that follow each other on one topic are one paragraph. */
export function topicOf(statement: Statement): string {
  switch (statement.kind) {
    case 'tabling':
      return topicOfDraft(statement.tabling, statement.tabling.act.proposal.target);
    case 'positions': {
      const [first] = statement.positions;
      const target = first?.facts.proposal(first.act.proposal)?.target;
      return first === undefined ? '' : topicOfDraft(first, target);
    }
    case 'floor': {
      const last = statement.floors.at(-1);
      return last === undefined ? '' : topicOfDraft(last, last.act.paragraph);
    }
    case 'single': {
      const { happening } = statement;
      if (happening.kind === 'process') return happening.act.kind;
      const { act, entry } = happening;
      if ('proposal' in act && typeof act.proposal !== 'string')
        return topicOfDraft(happening, act.proposal.target);
      return topicOfDraft(happening, entry.paragraphs[0]?.paragraph);
    }
    case 'speakers':
    case 'filed':
    case 'documents':
      return statement.kind;
  }
}

function topicOfDraft({ entry }: OnDraft, paragraph: string | null | undefined): string {
  return `${entry.draft} ${paragraph ?? 'whole'}`;
}

/** The statement in sentences; none where it tells nothing. */
export function tell(statement: Statement, telling: Telling): readonly ProseSentence[] {
  switch (statement.kind) {
    case 'tabling':
      return tellTabling(statement.tabling, statement.positions, telling);
    case 'positions':
      return tellPositions(statement.positions, telling);
    case 'floor':
      return tellFloor(statement.floors, telling);
    case 'speakers':
      return tellSpeakers(statement.speakers, telling);
    case 'filed':
      return tellStatements(statement.published, telling);
    case 'documents':
      return tellDocuments(statement.issued, telling);
    case 'single':
      return statement.happening.kind === 'process'
        ? tellSingleOfProcess(statement.happening, telling)
        : tellSingleOfDraft(statement.happening, telling);
  }
}

function tellSingleOfProcess(happening: OnProcess, telling: Telling): readonly ProseSentence[] {
  const { act } = happening;
  switch (act.kind) {
    case 'meeting-opened':
    case 'meeting-closed':
      return tellMeeting({ ...happening, act }, telling);
    case 'officer-changed':
      return tellOfficer({ ...happening, act }, telling);
    case 'document-withdrawn':
      return tellWithdrawal({ ...happening, act }, telling);
    default:
      return [];
  }
}

function tellSingleOfDraft(happening: OnDraft, telling: Telling): readonly ProseSentence[] {
  const { act } = happening;
  switch (act.kind) {
    case 'reading-opened':
    case 'reading-closed':
    case 'version-issued':
      return tellOfDraft({ ...happening, act }, telling);
    case 'status-decided':
    case 'decision-undone':
    case 'bracket-decided':
    case 'number-bracketed':
    case 'reservation-entered':
    case 'reservation-withdrawn':
    case 'text-restored':
      return tellOfParagraph({ ...happening, act }, telling);
    case 'proposal-resettled':
    case 'proposal-withdrawn':
    case 'co-sponsorship-ended':
    case 'proposal-decided':
    case 'proposals-decided':
      return tellOfProposal({ ...happening, act }, telling);
    case 'package-formed':
    case 'package-changed':
    case 'package-dissolved':
    case 'parking-begun':
    case 'parking-ended':
    case 'silence-opened':
    case 'silence-broken':
    case 'silence-ended':
      return tellOfArrangement({ ...happening, act }, telling);
    default:
      return [];
  }
}

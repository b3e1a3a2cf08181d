/** A delegation leaves a proposal of another: before tabling nobody hears of it, after it that is on the record. */
import { isRefusal, refuse, type Refusal } from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { audienceOf } from './drafting-room.ts';
import { seekDrafted, withoutMember } from './drafting.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { asRecorded } from './tabling.ts';
import type { Scene } from './world.ts';

/**
 * An invited or co-sponsoring delegation leaves: its name is gone and the room closed to it. A co-sponsor may do so while the
 * proposal is undecided, and take a position on it then.
 */
export function leaveProposal(command: CommandOf<'leave-proposal'>, scene: Scene): Outcome | Refusal {
  const proposal = seekDrafted(scene, command.proposal, 'leave-proposal');
  if (isRefusal(proposal)) return proposal;
  const { participant } = scene.by;
  if (participant === null) return refuse('proposal-unknown');
  const left = withoutMember(proposal, participant);
  const isTabled = proposal.fate === 'tabled';
  const act = { kind: 'co-sponsorship-ended', proposal: asRecorded(left), participant } as const;
  return outcome({
    steps: isTabled ? [{ kind: 'proposal', proposal: left }] : [],
    rows: [{ table: 'proposal', row: left }],
    entries: isTabled ? record(scene, [{ act }]) : [],
    notices: [{ topic: 'drafting', to: audienceOf(proposal) }],
    rejudged: [participant],
  });
}

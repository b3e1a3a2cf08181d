/** What each category may file, as the secretariat has set it for the process. */
import {
  isWholeTable,
  judge,
  refuse,
  STATEMENT_MODALITIES,
  type ProcessId,
  type Refusal,
  type StatementModalities,
} from '@chapeau/model';
import type { Storage } from '../storage/port.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** The modalities in force. */
export async function statementModalitiesOf(
  rows: Pick<Storage, 'find'>,
  process: ProcessId,
): Promise<StatementModalities> {
  return (await rows.find('statement-modalities', process))?.modalities ?? STATEMENT_MODALITIES;
}

/** Sets them for what is filed or published from now on; what is published already stays so. */
export async function setStatementModalities(
  { modalities: after }: ProcessCommandOf<'set-statement-modalities'>,
  { by, rows, process: { id } }: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(by.role, 'manage-process');
  if (refusal !== null) return refusal;
  if (!isWholeTable(after)) return refuse('modalities-not-whole');
  const before = await statementModalitiesOf(rows, id);
  if (standsSo(before, after)) return processOutcome({});
  return processOutcome({
    writes: [putRow('statement-modalities', id, { id, modalities: after })],
    acts: [{ act: { kind: 'modalities-set', before, after } }],
    areas: ['meeting'],
  });
}

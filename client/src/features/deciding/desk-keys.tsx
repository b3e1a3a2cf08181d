/** The keys of the desk: from dispute to dispute, and a number for each alternative. */
import { useIntl } from 'react-intl';
import { useKeys } from '../../ui/use-keys.tsx';
import { useScene } from '../text/scene.ts';
import { disputeBeside } from './desk-choices.ts';
import type { DeskChoices } from './use-desk-choices.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Draws nothing itself. */
export function DeskKeys({ desk }: { readonly desk: DeskChoices }) {
  const intl = useIntl();
  const { dispute: current } = useScene();
  const { disputes, choose } = desk;
  const step = (by: 1 | -1) => {
    const dispute = disputeBeside(disputes, current.get(), by);
    if (dispute !== undefined) current.set(dispute.id);
  };
  /** The dispute that is looked at; where none is, the first one is from now on. */
  const lookedAt = () => {
    const dispute = disputes.find(({ id }) => id === current.get()) ?? disputes[0];
    if (dispute !== undefined) current.set(dispute.id);
    return dispute;
  };
  useKeys(intl.formatMessage({ id: 'keys.desk', defaultMessage: 'Disputes' }), [
    {
      key: '.',
      does: intl.formatMessage({ id: 'keys.desk.next', defaultMessage: 'Next dispute' }),
      run: () => step(1),
    },
    {
      key: ',',
      does: intl.formatMessage({ id: 'keys.desk.previous', defaultMessage: 'Previous dispute' }),
      run: () => step(-1),
    },
    ...NUMBERS.map((number) => ({
      key: String(number),
      does: intl.formatMessage(
        { id: 'keys.desk.choose', defaultMessage: 'Take alternative {number, number}' },
        { number },
      ),
      run: () => {
        const dispute = lookedAt();
        const alternative = dispute?.alternatives[number - 1];
        if (dispute !== undefined && alternative !== undefined) choose(dispute.id, alternative.id);
      },
    })),
    {
      key: '0',
      does: intl.formatMessage({ id: 'keys.desk.leave-open', defaultMessage: 'Leave the dispute open' }),
      run: () => {
        const dispute = lookedAt();
        if (dispute !== undefined) choose(dispute.id, null);
      },
    },
  ]);
  return null;
}

/** Asks whether a meeting is to be opened or closed, and says what becomes of the readings that it holds. */
import { isRefusal, type DraftId, type KeptMeeting } from '@chapeau/model';
import type { MeetingStepsAnswer, ProcessCommandInput } from '@chapeau/protocol';
import type { ReactNode } from 'react';
import { useMeetingSteps } from '../../api/programme.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import css from './programme.module.css';

export interface MeetingQuestionProps {
  readonly meeting: KeptMeeting;
  /** Its day and hours, in words. */
  readonly name: string;
  readonly onClose: () => void;
}

interface AskedProps extends MeetingQuestionProps {
  readonly title: string;
  /** What is asked once the steps are known. */
  readonly children: (answer: MeetingStepsAnswer) => ReactNode;
}

/** The dialog; what becomes of the readings is asked of the server. */
export function MeetingQuestion({ meeting, name, title, onClose, children }: AskedProps) {
  const steps = useMeetingSteps(meeting.id);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{name}</p>
      <Loaded of={steps} lines={2}>
        {children}
      </Loaded>
    </Dialog>
  );
}

interface MeetingStepsProps {
  /** The lines that say what happens. */
  readonly steps: ReactNode;
  /** A choice that goes with it, if there is one. */
  readonly children: ReactNode;
  readonly act: ReactNode;
  readonly command: ProcessCommandInput;
  readonly isIncomplete?: boolean;
  readonly onClose: () => void;
}

/** What the dialog says and does; it closes once that was done. */
export function MeetingSteps({ steps, children, act, command, isIncomplete, onClose }: MeetingStepsProps) {
  const { send, pending } = useProcessCommand();
  const order = async () => {
    const told = await send(command);
    if (told !== null && !isRefusal(told)) onClose();
  };
  return (
    <DialogForm
      act={act}
      isPending={pending}
      isIncomplete={isIncomplete}
      onSubmit={() => void order()}
      onClose={onClose}
    >
      <ul className={css.steps}>{steps}</ul>
      {children}
    </DialogForm>
  );
}

/** Title of a draft that steps name. */
export function titleOf({ drafts }: MeetingStepsAnswer, draft: DraftId): string {
  return drafts.find((one) => one.draft === draft)?.title ?? '';
}

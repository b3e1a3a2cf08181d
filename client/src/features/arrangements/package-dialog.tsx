/** Ties paragraphs together, or changes what is tied. */
import { findPackage, isClosed, isRefusal, LIMITS, type Package, type ParagraphId } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useReadable } from '../../sync/store.ts';
import { Checklist } from '../../ui/checklist.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useScene } from '../text/scene.ts';
import { paragraphItems } from './named.ts';

export interface PackageDialogProps {
  /** The package that is changed; null: a new one is formed. */
  readonly bundle: Package | null;
  /** Chosen to begin with. */
  readonly paragraph: ParagraphId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function PackageDialog(props: PackageDialogProps) {
  const intl = useIntl();
  const { bundle, isOpen, onClose } = props;
  const title =
    bundle === null
      ? intl.formatMessage({ id: 'package.form.title', defaultMessage: 'Form a package' })
      : intl.formatMessage(
          { id: 'package.change.title', defaultMessage: 'Change the package {label}' },
          { label: bundle.label },
        );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} keepsOpen wide>
      <PackageForm {...props} />
    </Dialog>
  );
}

function PackageForm({ bundle, paragraph, onClose }: PackageDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const entries = useChoosable(bundle);
  const [label, setLabel] = useState(bundle?.label ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<ParagraphId>>(new Set(bundle?.paragraphs ?? [paragraph]));
  const save = async () => {
    const paragraphs = entries.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
    const what = { label: label.trim(), paragraphs };
    const answer = await command.send(
      bundle === null
        ? { kind: 'form-package', ...what }
        : { kind: 'change-package', package: bundle.id, ...what },
    );
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'package.saved', defaultMessage: 'Package {label}: agreed together, or not at all.' },
        { label: what.label },
      ),
    );
    onClose();
  };
  return (
    <DialogForm
      act={
        bundle === null ? (
          <FormattedMessage id="package.form" defaultMessage="Form the package" />
        ) : (
          <FormattedMessage id="package.change" defaultMessage="Change the package" />
        )
      }
      isPending={command.pending}
      isIncomplete={label.trim() === '' || chosen.size < 2}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={intl.formatMessage({ id: 'package.label', defaultMessage: 'Name of the package' })}
        description={intl.formatMessage({
          id: 'package.label.description',
          defaultMessage: 'As it is called in the room, e.g. Finance.',
        })}
        value={label}
        onChange={setLabel}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <Checklist
        label={intl.formatMessage({ id: 'package.paragraphs', defaultMessage: 'Paragraphs' })}
        description={intl.formatMessage({
          id: 'package.paragraphs.description',
          defaultMessage: 'At least two. Closed paragraphs and those of other packages are left out.',
        })}
        items={paragraphItems(intl, entries)}
        chosen={chosen}
        onChange={setChosen}
      />
    </DialogForm>
  );
}

/** What can be in it: what is in it already, and what is open and in no other. */
function useChoosable(bundle: Package | null): readonly OutlineEntry[] {
  const { room, outline } = useScene();
  const entries = useReadable(outline);
  const arrangements = useReadable(room.stores.arrangements);
  const tags = useReadable(room.stores.allTags);
  return entries.filter(({ id }) => {
    if (bundle?.paragraphs.includes(id) === true) return true;
    return !isClosed(tags.get(id)?.status ?? 'open') && findPackage(arrangements, id) === undefined;
  });
}

/** The package that a paragraph stands or falls with: who is in it, who is ready, and what the facilitator does about it. */
import { findPackage, isRefusal, type Package } from '@chapeau/model';
import { CircleCheck, CircleDashed, Package as PackageIcon } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { progressOf } from '../../editor/signs.ts';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { PanelSection } from '../text/panel-section.tsx';
import { may, useScene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { PackageDialog } from './package-dialog.tsx';

/** Nothing where it is in no package and the reader may form none. */
export function PackageSection({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const bundle = findPackage(useReadable(scene.room.stores.arrangements), entry.id) ?? null;
  const [isEditing, setIsEditing] = useState(false);
  const [isDissolving, setIsDissolving] = useState(false);
  const mayArrange = may(scene, 'arrange');
  if (bundle === null && !mayArrange) return null;
  return (
    <>
      <PanelSection
        key={String(bundle === null)}
        name={bundle === null ? 'no-package' : 'package'}
        title={<FormattedMessage id="package.title" defaultMessage="Package" />}
        isOpen={bundle !== null}
      >
        {bundle === null ? (
          <p className={css.note}>
            <FormattedMessage
              id="package.about"
              defaultMessage="Paragraphs of a package stand or fall together: none is agreed until all can be."
            />
          </p>
        ) : (
          <Members bundle={bundle} current={entry} />
        )}
        {mayArrange && (
          <div className={css.row}>
            <Button size="small" icon={PackageIcon} onPress={() => setIsEditing(true)}>
              {bundle === null ? (
                <FormattedMessage id="package.form-ask" defaultMessage="Form a package…" />
              ) : (
                <FormattedMessage id="package.change-ask" defaultMessage="Change…" />
              )}
            </Button>
            {bundle !== null && (
              <Button size="small" tone="quiet" onPress={() => setIsDissolving(true)}>
                <FormattedMessage id="package.dissolve-ask" defaultMessage="Dissolve…" />
              </Button>
            )}
          </div>
        )}
      </PanelSection>
      <PackageDialog
        bundle={bundle}
        paragraph={entry.id}
        isOpen={isEditing}
        onClose={() => setIsEditing(false)}
      />
      {bundle !== null && (
        <DissolveDialog bundle={bundle} isOpen={isDissolving} onClose={() => setIsDissolving(false)} />
      )}
    </>
  );
}

interface MembersProps {
  readonly bundle: Package;
  readonly current: OutlineEntry;
}

function Members({ bundle, current }: MembersProps) {
  const { room, outline } = useScene();
  const entries = useReadable(outline);
  useReadable(room.stores.allTags);
  const { ready, waiting } = progressOf(bundle, {
    entries,
    statusOf: (id) => room.stores.tags.get(id).status,
  });
  const members = entries.filter(({ id }) => bundle.paragraphs.includes(id));
  return (
    <>
      <p className={css.words}>
        <FormattedMessage
          id="package.ready"
          defaultMessage="{label}: {ready, number} of {of, number} ready. They are agreed together once all are."
          values={{
            label: <bdi className={css.name}>{bundle.label}</bdi>,
            ready: ready.length,
            of: members.length,
          }}
        />
      </p>
      <ul className={css.members}>
        {members.map((entry) => (
          <Member
            key={entry.id}
            entry={entry}
            isReady={!waiting.includes(entry)}
            isCurrent={entry.id === current.id}
          />
        ))}
      </ul>
    </>
  );
}

interface MemberProps {
  readonly entry: OutlineEntry;
  readonly isReady: boolean;
  readonly isCurrent: boolean;
}

function Member({ entry, isReady, isCurrent }: MemberProps) {
  const intl = useIntl();
  const { select } = useScene();
  const Icon = isReady ? CircleCheck : CircleDashed;
  return (
    <li className={isReady ? css.ready : css.waiting}>
      <Icon size={14} aria-hidden />
      <AriaButton
        className={css.link}
        aria-current={isCurrent ? 'location' : undefined}
        onPress={() => select(entry.id)}
      >
        <bdi>{nameOfEntry(intl, entry)}</bdi>
      </AriaButton>
      <span className={css.note}>
        {isReady ? (
          <FormattedMessage id="package.member.ready" defaultMessage="ready" />
        ) : (
          <FormattedMessage id="package.member.waiting" defaultMessage="not ready yet" />
        )}
      </span>
    </li>
  );
}

interface DissolveDialogProps {
  readonly bundle: Package;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function DissolveDialog({ bundle, isOpen, onClose }: DissolveDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const dissolve = async (reason: string) => {
    const answer = await command.send({ kind: 'dissolve-package', package: bundle.id, reason });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'package.dissolved', defaultMessage: 'Package {label} dissolved. It is on the record.' },
        { label: bundle.label },
      ),
    );
    onClose();
  };
  return (
    <ReasonDialog
      title={intl.formatMessage(
        { id: 'package.dissolve.title', defaultMessage: 'Dissolve the package {label}' },
        { label: bundle.label },
      )}
      act={intl.formatMessage({ id: 'package.dissolve', defaultMessage: 'Dissolve' })}
      isOpen={isOpen}
      onClose={onClose}
      isRequired={false}
      isPending={command.pending}
      onGiven={(reason) => void dissolve(reason)}
    >
      <p>
        <FormattedMessage
          id="package.dissolve.about"
          defaultMessage="From then on each paragraph stands for itself. What was ready is as open as it was."
        />
      </p>
    </ReasonDialog>
  );
}

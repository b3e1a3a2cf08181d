/** The text of a version: clean, or with the proposals that were open when it was issued. */
import type { RollingDraft } from '@chapeau/compare';
import type { DraftId, ParticipantId, PlainDraft } from '@chapeau/model';
import type { RollingAnswer, VersionAnswer } from '@chapeau/protocol';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess, useVersionRolling } from '../../api/queries.ts';
import { notationOptions } from '../../intl/notation.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PlainDraftView } from './plain-draft-view.tsx';
import { VersionModeSwitch, type VersionMode } from './version-mode.tsx';
import css from './versions.module.css';

/** Rolling to begin with, where it was issued so. */
export function VersionText({ answer: { version, plain } }: { readonly answer: VersionAnswer }) {
  const isPrinted = version.attributions !== undefined;
  const [mode, setMode] = useState<VersionMode>('rolling');
  const rolling = useVersionRolling(version.id, isPrinted);
  if (!isPrinted) return <PlainDraftView plain={plain} draft={version.draft} />;
  return (
    <>
      <div className={css.tools}>
        <VersionModeSwitch mode={mode} onChange={setMode} />
        {mode === 'rolling' && rolling.kind === 'ready' && !rolling.answer.names && (
          <span className={css.quiet}>
            <FormattedMessage id="version.nameless" defaultMessage="Brackets without names" />
          </span>
        )}
      </div>
      {mode === 'clean' ? (
        <PlainDraftView plain={plain} draft={version.draft} />
      ) : (
        <Loaded of={rolling} lines={14}>
          {(ready) => <RollingText plain={plain} answer={ready} draft={version.draft} />}
        </Loaded>
      )}
    </>
  );
}

interface RollingTextProps {
  readonly plain: PlainDraft;
  readonly answer: RollingAnswer<RollingDraft>;
  readonly draft: DraftId;
}

function RollingText({ plain, answer: { names, rolling }, draft }: RollingTextProps) {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  const proposed = useMemo(() => {
    const codes = new Map(participants?.map(({ id, code }) => [id, code]));
    const codeOf = (participant: ParticipantId) => codes.get(participant) ?? '—';
    return { rolling, options: notationOptions(intl, codeOf, names) };
  }, [intl, participants, rolling, names]);
  return <PlainDraftView plain={plain} proposed={proposed} draft={draft} />;
}

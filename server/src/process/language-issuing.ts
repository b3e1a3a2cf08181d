/** A version of the original issued in the other languages of the text. */
import {
  isId,
  isRefusal,
  judge,
  recordedLabel,
  refuse,
  type LanguageAct,
  type Refusal,
  type Version,
} from '@chapeau/model';
import type { CommandAnswer } from '@chapeau/protocol';
import { seekFamily } from './language-family.ts';
import {
  processOutcome,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

type Issued = Extract<LanguageAct, { kind: 'languages-issued' }>['versions'];

/**
 * Issues each language as it stands under label, standing and audience of the version. A language that has a version of that label is left
 * as it is; refused where all have, and where the text has no other language. Where one is refused for anything else, those before it are
 * issued, and tried again the rest is.
 */
export async function issueLanguages(
  { version: id }: ProcessCommandOf<'issue-languages'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'issue-version');
  if (refusal !== null) return refusal;
  const version = await scene.rows.find('version', id);
  if (version === null) return refuse('version-unknown');
  const family = await seekFamily(scene, version.draft);
  if (isRefusal(family)) return refuse('version-unknown');
  const others = [family.original, ...family.translations].filter((draft) => draft.id !== version.draft);
  const { label, symbol, standing, audience } = version;
  const versions: Issued[number][] = [];
  let stopped: Refusal | null = null;
  for (const { id: draft, language } of others) {
    const issuedAs = ({ created }: CommandAnswer) =>
      isId('version', created) ? [{ draft, language, version: created }] : [];
    const issued = await scene.order(
      draft,
      { kind: 'issue-version', label, symbol, standing, audience },
      { owes: (answer) => ({ act: actOf(version, issuedAs(answer)), areas: AREAS }) },
    );
    if (!isRefusal(issued)) versions.push(...issuedAs(issued));
    else if (issued.refusal === 'label-taken') stopped ??= issued;
    else return issued;
  }
  if (versions.length === 0) return stopped ?? refuse('languages-none');
  return processOutcome({ acts: [{ act: actOf(version, versions) }], areas: AREAS });
}

const AREAS = ['languages', 'drafts'] as const;

function actOf(version: Version, versions: Issued): LanguageAct {
  return { kind: 'languages-issued', version: version.id, label: recordedLabel(version), versions };
}

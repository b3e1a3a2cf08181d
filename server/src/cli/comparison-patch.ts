/** A comparison as a patch: both texts as Markdown, line by line, for programs that keep texts as files. */
import { writeMarkdown } from '@chapeau/interchange';
import type { PlainDraft } from '@chapeau/model';
import { createTwoFilesPatch } from 'diff';
import { Stop } from './terminal.ts';

interface NamedText {
  readonly draft: PlainDraft;
  readonly label?: string;
  readonly path?: string;
}

/** Longer than that no person waits for a patch; the other forms always come to an end. */
const LONGEST_MS = 10_000;

/**
 * In the unified format, which `git apply` and `patch` carry out on the earlier text as `chapeau export` writes it; empty where the two
 * are the same as Markdown. It knows lines only: nothing of moves, stages or statuses. Throws Stop where the texts differ too much.
 */
export function writePatch(from: NamedText, to: NamedText): string {
  const [before, after] = [writeMarkdown(from.draft), writeMarkdown(to.draft)];
  if (before === after) return '';
  const options = { context: 3, timeout: LONGEST_MS };
  const patch = createTwoFilesPatch(nameOf(from), nameOf(to), before, after, '', '', options);
  if (patch === undefined)
    throw new Stop('The texts differ too much for a patch: use --format text or json.');
  return patch;
}

function nameOf({ path, label, draft }: NamedText): string {
  return (path ?? label ?? draft.title).replaceAll(/\s+/g, ' ');
}

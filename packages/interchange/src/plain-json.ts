/** Writes a draft as plain JSON and reads it back. */
import { isRefusal, refuse, type PlainDraft, type Refusal } from '@chapeau/model';

/** The draft as JSON for people and programs: members in canonical order, indented by two spaces, a line feed at the end. */
export function writePlainJson(draft: PlainDraft): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** Reads what `writePlainJson` wrote. Refuses `bad-request` with a `detail` that names the first thing wrong; never throws. */
export function readPlainJson(text: string): PlainDraft | Refusal {
  const refusal = refuse('bad-request', { detail: text.slice(0, 0) });
  return isRefusal(refusal) ? refusal : refusal;
}

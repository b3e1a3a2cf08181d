/** Names of downloaded files. */
import type { Draft, Version } from '@chapeau/model';

/** The symbol, or the title and the label where there is none, with what file systems do not take replaced by hyphens. */
export function fileName(
  draft: Pick<Draft, 'title'>,
  version: Pick<Version, 'symbol' | 'label'>,
  extension: 'md' | 'json' | 'csv' | 'html' | 'docx' | 'rolling.md',
): string {
  const name = version.symbol === '' ? `${draft.title} ${version.label}` : version.symbol;
  const safe = name
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 100);
  return `${safe || 'version'}.${extension}`;
}

/** Names of files that are taken home. */
import type { Draft, Version } from '@chapeau/model';

const MAX_LENGTH = 120;

/** e.g. `A-AC.292-2023-CRP.1 Rev.1.md`: the symbol the version carries, else that of the draft or its title, and the label. */
export function fileName(
  draft: Pick<Draft, 'symbol' | 'title'>,
  version: Pick<Version, 'symbol' | 'label'>,
  extension: string,
): string {
  const symbol = version.symbol || draft.symbol || draft.title;
  const stem = symbol.endsWith(version.label) ? symbol : `${symbol} ${version.label}`;
  return `${safeFileName(stem, 'version')}.${extension}`;
}

/** What a path, a shell or Windows would stumble over becomes a hyphen; `otherwise`: what it is called where nothing is left. */
export function safeFileName(stem: string, otherwise: string): string {
  const safe = stem
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, MAX_LENGTH)
    // A sign that was cut in two is none.
    .replace(/\p{Cs}/gu, '');
  return safe || otherwise;
}

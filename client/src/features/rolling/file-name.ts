/** Name of the file that a rolling text is downloaded as. */
import type { Draft } from '@chapeau/model';

/** The symbol, or the title where there is none, with what file systems do not take replaced by hyphens. */
export function rollingFileName({ symbol, title }: Pick<Draft, 'symbol' | 'title'>): string {
  const safe = (symbol === '' ? title : symbol)
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 100);
  return `${safe || 'draft'}-rolling.md`;
}

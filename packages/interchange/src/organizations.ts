/** The United Nations system and intergovernmental organizations as participants that can be taken in, all or some. */
import type { NamesByLanguage, ParticipantCategory } from '@chapeau/model';
import { INTERGOVERNMENTAL_ROWS, UNITED_NATIONS_ROWS, type OrganizationRow } from './organizations-listed.ts';
import type { ListedParticipant } from './participants-csv.ts';

/** Every one, in English under its code, with the names that the source has in other languages; of no group. */
export const ORGANIZATIONS: readonly ListedParticipant[] = [
  ...UNITED_NATIONS_ROWS.map((row) => listed(row, 'un-entity')),
  ...INTERGOVERNMENTAL_ROWS.map((row) => listed(row, 'intergovernmental-organization')),
];

function listed(
  [code, en, fr = '', es = '']: OrganizationRow,
  category: ParticipantCategory,
): ListedParticipant {
  const told = Object.entries({ en, fr, es }).filter(([, name]) => name !== '');
  const names: NamesByLanguage = Object.fromEntries(
    told.map(([language, name]) => [language, { short: name, official: name }]),
  );
  return { code, name: en, category, names, groups: [] };
}

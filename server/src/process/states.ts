/**
 * The States of the world: member and observer States of the United Nations with names in six languages, ISO codes and regional
 * groups. From the package `world-countries` (ODbL 1.0), with the names that the United Nations uses where they differ.
 */
import { createRequire } from 'node:module';
import { NAME_LANGUAGES, type IsoCodes, type NameLanguage, type ParticipantName } from '@chapeau/model';
import type { Countries, Country } from 'world-countries';
import { shortNamesOf } from './united-nations-names.ts';

export interface State {
  /** Name of its seat, in English. */
  readonly name: string;
  readonly category: 'member-state' | 'observer-state';
  readonly iso: IsoCodes;
  readonly names: Readonly<Record<NameLanguage, ParticipantName>>;
  /** Code of its regional group; null: it is of none. */
  readonly regionalGroup: RegionalCode | null;
}

export type RegionalCode = keyof typeof REGIONAL;

/** Regional groups by code, as the package names them and as the United Nations does. */
export const REGIONAL = {
  AFRICAN: { inPackage: 'African Group', name: 'Group of African States' },
  APG: { inPackage: 'Asia and the Pacific Group', name: 'Group of Asia-Pacific States' },
  EEG: { inPackage: 'Eastern European Group', name: 'Group of Eastern European States' },
  GRULAC: {
    inPackage: 'Latin American and Caribbean Group',
    name: 'Group of Latin American and Caribbean States',
  },
  WEOG: {
    inPackage: 'Western European and Others Group',
    name: 'Group of Western European and other States',
  },
} as const;

/** The package counts the Holy See, under the name of its territory, among the members. It is an observer State. */
const HOLY_SEE = 'VAT';
const OBSERVERS: readonly string[] = [HOLY_SEE, 'PSE'];

const IN_PACKAGE: Readonly<Record<Exclude<NameLanguage, 'en'>, string>> = {
  ar: 'ara',
  zh: 'zho',
  fr: 'fra',
  ru: 'rus',
  es: 'spa',
};

let known: readonly State[] | null = null;

/** All of them, in the order of the package. Read when first asked for. */
export function readStates(): readonly State[] {
  known ??= readCountries().flatMap((country) => {
    const { cca3, unMember } = country;
    const category = OBSERVERS.includes(cca3) ? 'observer-state' : unMember ? 'member-state' : null;
    return category === null ? [] : [stateOf(country, category)];
  });
  return known;
}

/** The package's module form imports JSON in a way that not every version of Node reads, so its other form is asked for. */
function readCountries(): Countries {
  return createRequire(import.meta.url)('world-countries') as Countries;
}

function stateOf(country: Country, category: State['category']): State {
  const { cca2, cca3, unRegionalGroup } = country;
  const names = Object.fromEntries(
    NAME_LANGUAGES.map((language) => [language, nameIn(country, language)]),
  ) as Record<NameLanguage, ParticipantName>;
  const regional = Object.entries(REGIONAL).find(([, { inPackage }]) => inPackage === unRegionalGroup);
  return {
    name: names.en.short,
    category,
    iso: { alpha2: cca2, alpha3: cca3 },
    names,
    regionalGroup: (regional?.[0] as RegionalCode | undefined) ?? null,
  };
}

function nameIn({ cca3, name, translations }: Country, language: NameLanguage): ParticipantName {
  const inPackage = language === 'en' ? name : translations[IN_PACKAGE[language]];
  const instead = shortNamesOf(cca3)[language];
  if (inPackage === undefined) throw new Error(`the list of States has no name of ${cca3} in ${language}`);
  const short = instead ?? inPackage.common;
  return { short, official: cca3 === HOLY_SEE ? short : inPackage.official };
}

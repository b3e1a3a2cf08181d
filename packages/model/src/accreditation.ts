/** Accreditation of stakeholders by non-objection, and its modalities. */

export const ACCREDITATION_STATES = ['proposed', 'circulated', 'accredited', 'objected', 'ended'] as const;
export type AccreditationState = (typeof ACCREDITATION_STATES)[number];

/** How far the accreditation of a stakeholder is. Who objected is not told here. */
export interface Accreditation {
  readonly state: AccreditationState;
  /** When it came to that, ISO 8601. */
  readonly since: string;
  /** The last day on which a member State may object; null: it was not circulated. */
  readonly until: string | null;
}

/** What leads from where to where. Nothing else does. */
export const ACCREDITATION_STEPS = {
  circulate: { from: ['proposed'], to: 'circulated' },
  accredit: { from: ['circulated', 'objected'], to: 'accredited' },
  object: { from: ['circulated'], to: 'objected' },
  end: { from: ['proposed', 'circulated', 'accredited', 'objected'], to: 'ended' },
  propose: { from: ['ended', 'objected'], to: 'proposed' },
} as const satisfies Record<string, AccreditationStepRow>;

interface AccreditationStepRow {
  readonly from: readonly AccreditationState[];
  readonly to: AccreditationState;
}
export type AccreditationStep = keyof typeof ACCREDITATION_STEPS;

/** Where a stakeholder stands: that of which nothing was asked yet counts as proposed. */
export function accreditationStateOf({ accreditation }: { readonly accreditation?: Accreditation }) {
  return accreditation?.state ?? 'proposed';
}

/** How stakeholders are accredited, as the body has decided. What they file is ruled with the statements (`STATEMENT_MODALITIES`). */
export interface AccreditationModalities {
  /** Days for which a list is circulated before those on it are accredited. */
  readonly nonObjectionDays: number;
  /** Who is told which State objected. */
  readonly objectorsFor: 'team' | 'participants';
}

/** Where the secretariat has set none. */
export const USUAL_ACCREDITATION: AccreditationModalities = { nonObjectionDays: 10, objectorsFor: 'team' };

/** The modalities in force. */
export function accreditationModalitiesOf(process: {
  readonly accreditation?: AccreditationModalities;
}): AccreditationModalities {
  return process.accreditation ?? USUAL_ACCREDITATION;
}

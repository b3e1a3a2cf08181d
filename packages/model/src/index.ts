/** The negotiation as plain values. */
export * from './canonical.ts';
export * from './ids.ts';
export * from './invitation.ts';
export * from './limits.ts';
export * from './paragraph-kind.ts';
export * from './participant.ts';
export * from './plain-draft.ts';
export * from './policy.ts';
export * from './process.ts';
export * from './proposal.ts';
export * from './reading.ts';
export * from './record.ts';
export * from './refusal.ts';
export * from './status.ts';
export * from './version.ts';

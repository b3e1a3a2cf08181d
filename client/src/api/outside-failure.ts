/** What went wrong outside both programs: the network, or an answer that is none of ours. Thrown; retried only where said. */
export type OutsideFailureKind = 'network' | 'unexpected-answer';

/** Thrown by `request`. `network`: no answer came, so it is unknown whether the request was carried out. */
export class OutsideFailure extends Error {
  override readonly name = 'OutsideFailure';
  readonly kind: OutsideFailureKind;

  constructor(kind: OutsideFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Whether asking again, with the same key, can help. */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof OutsideFailure && error.kind === 'network';
}

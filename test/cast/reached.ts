/** A server that people reach, wherever it runs. */
export interface Reached {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  /** The same for rooms, `ws://…/rooms`. */
  readonly roomsAddress: string;
}

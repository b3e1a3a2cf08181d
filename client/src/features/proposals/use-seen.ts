/** Which wording whoever writes has seen, while the text goes on changing around the dialog. */
import { hashOfWording, type PlainParagraph } from '@chapeau/model';
import { useState } from 'react';

export interface Seen {
  /** Hash of the wording that was seen last. */
  readonly seen: string;
  /** The wording of now has been seen: after the server said that it is another one. What was written stays. */
  readonly look: () => void;
}

export function useSeen(present: PlainParagraph): Seen {
  const [seen, setSeen] = useState(() => hashOfWording(present));
  return { seen, look: () => setSeen(hashOfWording(present)) };
}

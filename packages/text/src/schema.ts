/** The one schema of a draft's text. */
import { Schema } from 'prosemirror-model';

/** Told before syncing: a program with another schema would delete what it does not know. */
export const SCHEMA_VERSION = 1;

/** doc: paragraphs, flat; paragraph: text and footnote references; marks as in MARKS, and link. */
export const schema = new Schema({
  nodes: { doc: { content: 'paragraph*' }, paragraph: { content: 'inline*' }, text: { group: 'inline' } },
});

/** Word files out. A door of its own: what writes them is large, and the pages that need none should not load it. */
export { writeProgrammeWord } from './write-programme-word.ts';
export { writeWord } from './write-word.ts';

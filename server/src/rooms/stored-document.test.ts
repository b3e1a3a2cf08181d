import { makeId } from '@chapeau/model';
import { openRoots, paragraphsOf, textRoot, writeParagraphs } from '@chapeau/text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { checkpointOf, loadDocument } from './stored-document.ts';
import { seededBytes } from './testing/world.ts';

const random = seededBytes(7);
const room = makeId('draft', random);
const generation = makeId('generation', random);

function documentOf(words: readonly string[]): { readonly doc: Y.Doc; readonly log: Uint8Array[] } {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  const log: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void log.push(update));
  const paragraphs = words.map((text) => ({
    id: makeId('paragraph', random),
    kind: 'numbered' as const,
    level: 1,
    runs: text === '' ? [] : [{ text }],
  }));
  writeParagraphs(doc, paragraphs);
  return { doc, log };
}

const storedAs = (log: readonly Uint8Array[], checkpoint: Uint8Array | null = null) => ({
  room,
  generation,
  schemaVersion: 1,
  checkpoint: checkpoint === null ? null : { sequence: 1, bytes: checkpoint },
  updates: log.map((bytes, index) => ({ sequence: index + 1, actor: 'server' as const, at: '', bytes })),
  clients: new Map(),
});

function outcomeOf(log: readonly Uint8Array[]): string {
  try {
    return `${paragraphsOf(loadDocument(storedAs(log), 'draft')).length} paragraph`;
  } catch (fault) {
    return fault instanceof Error ? fault.name : String(fault);
  }
}

describe('stored documents', () => {
  it('R16 a checkpoint, and the log from anywhere, give the document back', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(), erase: fc.boolean(), text: fc.string({ maxLength: 5 }) }),
    );
    fc.assert(
      fc.property(edits, fc.nat(), (happenings, cut) => {
        const { doc, log } = documentOf(['alpha', 'beta', 'gamma']);
        let checkpoint: Uint8Array | null = null;
        let after = 0;
        for (const [index, { at, erase, text }] of happenings.entries()) {
          const element = textRoot(doc).get(at % textRoot(doc).length) as Y.XmlElement;
          const words = element.get(0) as Y.XmlText;
          if (erase && words.length > 1) words.delete(at % words.length, 1);
          else words.insert(at % (words.length + 1), text);
          if (index !== cut % happenings.length) continue;
          checkpoint = checkpointOf(doc, 'draft');
          after = log.length;
          expect(checkpoint).not.toBeNull();
        }
        for (const stored of [storedAs(log), storedAs(log.slice(after), checkpoint)]) {
          const loaded = loadDocument(stored, 'draft');
          expect(paragraphsOf(loaded)).toEqual(paragraphsOf(doc));
          expect(Y.encodeStateVector(loaded)).toEqual(Y.encodeStateVector(doc));
        }
      }),
    );
  });

  it('F09 random bytes in place of an update are a fault, never another document', () => {
    const { log } = documentOf(['alpha']);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        // Some bytes are an update that says nothing. Checksums find out the rest before it comes to this.
        expect(outcomeOf([...log, bytes])).toMatch(/^(StorageFault|1 paragraph)$/);
      }),
    );
  });
});

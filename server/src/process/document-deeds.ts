/** The register of documents: taken up, changed, issued, withdrawn. What the secretariat keeps, everybody finds. */
import {
  documentTextId,
  hashOf,
  isRefusal,
  judge,
  refuse,
  toldDocument,
  type DocumentId,
  type DocumentStatus,
  type KeptDocument,
  type Refusal,
} from '@chapeau/model';
import type { Write } from '../storage/port.ts';
import { audienceOfText, matterOf } from './document-matter.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Takes a document up. One whose text is a version has been issued with it. A draft is on no record. */
export async function registerDocument(
  command: ProcessCommandOf<'register-document'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-documents');
  if (refusal !== null) return refusal;
  const matter = await matterOf(command, scene, null);
  if (isRefusal(matter)) return matter;
  const { now, makeId } = scene.means;
  const isIssued = command.issue || matter.contents.some(({ kind }) => kind === 'version');
  const document: KeptDocument = {
    ...matter,
    id: makeId('document'),
    process: scene.process.id,
    status: isIssued ? 'issued' : 'draft',
    registeredAt: now,
    issuedAt: isIssued ? now : null,
    withdrawn: null,
  };
  const issued = { act: { kind: 'document-issued', document: toldDocument(document) } } as const;
  const outcome = kept(document, isIssued ? [issued] : []);
  return {
    ...outcome,
    writes: [...outcome.writes, ...textWrites(command.contents, document, null)],
    created: document.id,
  };
}

/** Tells everything anew. Refused for one that was withdrawn. */
export async function changeDocument(
  command: ProcessCommandOf<'change-document'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const found = await seekDocument(command.document, scene);
  if (isRefusal(found)) return found;
  if (found.status === 'withdrawn') return refuse('document-not-draft', { status: found.status });
  const matter = await matterOf(command, scene, found.id);
  if (isRefusal(matter)) return matter;
  const hasVersion = matter.contents.some(({ kind }) => kind === 'version');
  const status: DocumentStatus = hasVersion ? 'issued' : found.status;
  const issuedAt = status === 'issued' ? (found.issuedAt ?? scene.means.now) : null;
  const document: KeptDocument = { ...found, ...matter, status, issuedAt };
  const [before, after] = [toldDocument(found), toldDocument(document)];
  if (before.hash === after.hash) return processOutcome({});
  const act =
    found.status === 'draft'
      ? ({ kind: 'document-issued', document: after } as const)
      : ({ kind: 'document-changed', before, after } as const);
  const outcome = kept(document, document.status === 'draft' ? [] : [{ act }]);
  return { ...outcome, writes: [...outcome.writes, ...textWrites(command.contents, document, found)] };
}

/** Issues a draft. */
export async function issueDocument(
  command: ProcessCommandOf<'issue-document'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const found = await seekDocument(command.document, scene);
  if (isRefusal(found)) return found;
  if (found.status !== 'draft') return refuse('document-not-draft', { status: found.status });
  const document: KeptDocument = { ...found, status: 'issued', issuedAt: scene.means.now };
  return kept(document, [{ act: { kind: 'document-issued', document: toldDocument(document) } }]);
}

/** Withdraws what was issued, with a reason. Its symbol stays taken. */
export async function withdrawDocument(
  command: ProcessCommandOf<'withdraw-document'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const found = await seekDocument(command.document, scene);
  if (isRefusal(found)) return found;
  const { reason } = command;
  if (found.status !== 'issued') return refuse('document-not-issued', { status: found.status });
  if (reason === '') return refuse('reason-missing');
  const withdrawn = { at: scene.means.now, reason };
  const audience = (await audienceOfText(found, scene)) ?? found.audience;
  const document: KeptDocument = { ...found, audience, status: 'withdrawn', withdrawn };
  // The reason may say what only the facilitating team is to know.
  const told = document.audience === 'team' ? '' : reason;
  return kept(document, [
    { act: { kind: 'document-withdrawn', document: toldDocument(document) }, reason: told },
  ]);
}

/** Throws a draft away. */
export async function discardDocument(
  command: ProcessCommandOf<'discard-document'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const found = await seekDocument(command.document, scene);
  if (isRefusal(found)) return found;
  if (found.status !== 'draft') return refuse('document-not-draft', { status: found.status });
  return processOutcome({
    writes: [
      { kind: 'remove', table: 'document', id: found.id },
      ...textIds(found).map((id) => ({ kind: 'remove', table: 'document-text', id }) as const),
    ],
    areas: ['documents'],
  });
}

function kept(document: KeptDocument, acts: ProcessOutcome['acts']): ProcessOutcome {
  return processOutcome({
    writes: [putRow('document', document.process, document)],
    acts,
    areas: ['documents'],
  });
}

/** Keeps the words of its texts, and throws those away that it has no more. */
function textWrites(
  told: ProcessCommandOf<'register-document'>['contents'],
  document: KeptDocument,
  before: KeptDocument | null,
): readonly Write[] {
  const texts = told.flatMap((content) => (content.kind === 'text' ? [content.text] : []));
  const kept = textIds(document);
  const gone = before === null ? [] : textIds(before).filter((id) => !kept.includes(id));
  return [
    ...texts.map((text): Write => {
      const row = { id: documentTextId(document.id, hashOf(text)), text };
      return putRow('document-text', document.id, row);
    }),
    ...gone.map((id): Write => ({ kind: 'remove', table: 'document-text', id })),
  ];
}

function textIds({ id, contents }: KeptDocument): readonly string[] {
  return contents.flatMap((content) => (content.kind === 'text' ? [documentTextId(id, content.hash)] : []));
}

async function seekDocument(
  id: DocumentId,
  { by, rows, process }: ProcessScene,
): Promise<KeptDocument | Refusal> {
  const refusal = judge(by.role, 'manage-documents');
  if (refusal !== null) return refusal;
  const document = await rows.find('document', id);
  return document?.process === process.id ? document : refuse('document-unknown');
}

/** Which page stands at which address. Each page is loaded when it is first opened. */
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Skeleton } from '../ui/skeleton.tsx';
import { NotFound } from './not-found.tsx';
import { loadPlenaryScreen, loadTextPage } from './pages.ts';
import { PATTERNS } from './paths.ts';
import { Shell } from './shell.tsx';

/** A page by the name under which its file exports it. */
function page<Name extends string>(name: Name, load: () => Promise<Readonly<Record<Name, ComponentType>>>) {
  return lazy(async () => ({ default: (await load())[name] }));
}

const PlenaryScreen = page('PlenaryScreen', loadPlenaryScreen);
const NowScreen = page('NowScreen', () => import('../features/now/now-screen.tsx'));

/** Pages in the shell; the first pattern that fits is taken. */
const PAGES: readonly (readonly [pattern: string, page: ComponentType])[] = [
  // Coming in, and the list of drafts.
  [PATTERNS.home, page('HomePage', () => import('../features/home/home-page.tsx'))],
  [PATTERNS.join, page('JoinPage', () => import('../features/join/join-page.tsx'))],
  [PATTERNS.setUp, page('SetUpPage', () => import('../features/set-up/set-up-page.tsx'))],
  [PATTERNS.access, page('AccessPage', () => import('../features/access/access-page.tsx'))],
  // The process.
  [PATTERNS.process, page('ProcessPage', () => import('../features/process/process-page.tsx'))],
  [PATTERNS.ladder, page('LadderPage', () => import('../features/ladder/ladder-page.tsx'))],
  [PATTERNS.tasks, page('TasksPage', () => import('../features/process/tasks-page.tsx'))],
  [
    PATTERNS.processRecord,
    page('ProcessRecordPage', () => import('../features/process/process-record-page.tsx')),
  ],
  [
    PATTERNS.proceedings,
    page('ProceedingsPage', () => import('../features/proceedings/proceedings-page.tsx')),
  ],
  [
    PATTERNS.participants,
    page('ParticipantsPage', () => import('../features/participants/participants-page.tsx')),
  ],
  [
    PATTERNS.participant,
    page('ParticipantPage', () => import('../features/participants/participant-page.tsx')),
  ],
  [PATTERNS.programme, page('ProgrammePage', () => import('../features/programme/programme-page.tsx'))],
  [PATTERNS.importProgramme, page('ImportPage', () => import('../features/programme/import-page.tsx'))],
  [PATTERNS.session, page('SessionPage', () => import('../features/programme/session-page.tsx'))],
  [PATTERNS.now, page('NowPage', () => import('../features/now/now-page.tsx'))],
  [PATTERNS.documents, page('DocumentsPage', () => import('../features/documents/documents-page.tsx'))],
  [PATTERNS.document, page('DocumentPage', () => import('../features/documents/document-page.tsx'))],
  [PATTERNS.report, page('ReportPage', () => import('../features/report/report-page.tsx'))],
  [PATTERNS.reportMail, page('MailLinkPage', () => import('../features/report/mail-link-page.tsx'))],
  [PATTERNS.public, page('PublicPage', () => import('../features/public/public-page.tsx'))],
  [
    PATTERNS.publicVersion,
    page('PublicVersionPage', () => import('../features/public/public-version-page.tsx')),
  ],
  // Drafts: a new one comes before the pattern that would take its word for an id.
  [PATTERNS.newDraft, page('NewDraftPage', () => import('../features/new-draft/new-draft-page.tsx'))],
  [PATTERNS.draft, page('TextPage', loadTextPage)],
  [PATTERNS.proposal, page('DraftingPage', () => import('../features/drafting/drafting-page.tsx'))],
  [PATTERNS.versions, page('VersionsPage', () => import('../features/versions/versions-page.tsx'))],
  [PATTERNS.comparison, page('ComparisonPage', () => import('../features/comparison/comparison-page.tsx'))],
  [PATTERNS.three, page('ThreePage', () => import('../features/three/three-page.tsx'))],
  [PATTERNS.record, page('RecordPage', () => import('../features/record/record-page.tsx'))],
  [
    PATTERNS.paragraphHistory,
    page('ParagraphHistoryPage', () => import('../features/paragraph-history/paragraph-history-page.tsx')),
  ],
  [PATTERNS.languages, page('LanguagesPage', () => import('../features/languages/languages-page.tsx'))],
  [PATTERNS.notes, page('NotesPage', () => import('../features/notes/notes-page.tsx'))],
  [PATTERNS.moments, page('MomentsPage', () => import('../features/moments/moments-page.tsx'))],
  [PATTERNS.figures, page('FiguresPage', () => import('../features/figures/figures-page.tsx'))],
  [PATTERNS.board, page('BoardPage', () => import('../features/board/board-page.tsx'))],
  [PATTERNS.sources, page('SourcesPage', () => import('../features/tables/sources-page.tsx'))],
  [PATTERNS.positions, page('PositionsPage', () => import('../features/tables/positions-page.tsx'))],
  [PATTERNS.version, page('VersionPage', () => import('../features/versions/version-page.tsx'))],
  // Of no draft.
  [PATTERNS.lineHelp, page('LineHelpPage', () => import('../features/help/line-help-page.tsx'))],
  [PATTERNS.files, page('FilesPage', () => import('../features/comparison/files-page.tsx'))],
];

/** The projector's screen stands alone; everything else in the shell. */
export function Routes() {
  return (
    <Switch>
      <Route path={PATTERNS.plenary}>
        <Loaded>
          <PlenaryScreen />
        </Loaded>
      </Route>
      <Route path={PATTERNS.nowScreen}>
        <Loaded>
          <NowScreen />
        </Loaded>
      </Route>
      <Route>
        <Shell>
          <Loaded>
            <Pages />
          </Loaded>
        </Shell>
      </Route>
    </Switch>
  );
}

function Loaded({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Skeleton />}>{children}</Suspense>;
}

function Pages() {
  return (
    <Switch>
      {PAGES.map(([pattern, component]) => (
        <Route key={pattern} path={pattern} component={component} />
      ))}
      <Route component={NotFound} />
    </Switch>
  );
}

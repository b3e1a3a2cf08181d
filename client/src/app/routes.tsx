/** Which page stands at which address. Each page is loaded when it is first opened. */
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Skeleton } from '../ui/skeleton.tsx';
import { NotFound } from './not-found.tsx';
import { loadPlenaryScreen, loadTextPage } from './pages.ts';
import { PATTERNS } from './paths.ts';
import { Shell } from './shell.tsx';

const HomePage = lazy(async () => ({ default: (await import('../features/home/home-page.tsx')).HomePage }));
const JoinPage = lazy(async () => ({ default: (await import('../features/join/join-page.tsx')).JoinPage }));
const SetUpPage = lazy(async () => ({
  default: (await import('../features/set-up/set-up-page.tsx')).SetUpPage,
}));
const DocumentsPage = lazy(async () => ({
  default: (await import('../features/documents/documents-page.tsx')).DocumentsPage,
}));
const DocumentPage = lazy(async () => ({
  default: (await import('../features/documents/document-page.tsx')).DocumentPage,
}));
const AccessPage = lazy(async () => ({
  default: (await import('../features/access/access-page.tsx')).AccessPage,
}));
const ParticipantsPage = lazy(async () => ({
  default: (await import('../features/participants/participants-page.tsx')).ParticipantsPage,
}));
const ParticipantPage = lazy(async () => ({
  default: (await import('../features/participants/participant-page.tsx')).ParticipantPage,
}));
const LadderPage = lazy(async () => ({
  default: (await import('../features/ladder/ladder-page.tsx')).LadderPage,
}));
const ProgrammePage = lazy(async () => ({
  default: (await import('../features/programme/programme-page.tsx')).ProgrammePage,
}));
const SessionPage = lazy(async () => ({
  default: (await import('../features/programme/session-page.tsx')).SessionPage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('../features/programme/import-page.tsx')).ImportPage,
}));
const ProcessPage = lazy(async () => ({
  default: (await import('../features/process/process-page.tsx')).ProcessPage,
}));
const TasksPage = lazy(async () => ({
  default: (await import('../features/process/tasks-page.tsx')).TasksPage,
}));
const ProcessRecordPage = lazy(async () => ({
  default: (await import('../features/process/process-record-page.tsx')).ProcessRecordPage,
}));
const PublicPage = lazy(async () => ({
  default: (await import('../features/public/public-page.tsx')).PublicPage,
}));
const PublicVersionPage = lazy(async () => ({
  default: (await import('../features/public/public-version-page.tsx')).PublicVersionPage,
}));
const ProceedingsPage = lazy(async () => ({
  default: (await import('../features/proceedings/proceedings-page.tsx')).ProceedingsPage,
}));
const NewDraftPage = lazy(async () => ({
  default: (await import('../features/new-draft/new-draft-page.tsx')).NewDraftPage,
}));
const TextPage = lazy(async () => ({ default: (await loadTextPage()).TextPage }));
const PlenaryScreen = lazy(async () => ({ default: (await loadPlenaryScreen()).PlenaryScreen }));
const DraftingPage = lazy(async () => ({
  default: (await import('../features/drafting/drafting-page.tsx')).DraftingPage,
}));
const VersionsPage = lazy(async () => ({
  default: (await import('../features/versions/versions-page.tsx')).VersionsPage,
}));
const VersionPage = lazy(async () => ({
  default: (await import('../features/versions/version-page.tsx')).VersionPage,
}));
const ComparisonPage = lazy(async () => ({
  default: (await import('../features/comparison/comparison-page.tsx')).ComparisonPage,
}));
const ThreePage = lazy(async () => ({
  default: (await import('../features/three/three-page.tsx')).ThreePage,
}));
const RecordPage = lazy(async () => ({
  default: (await import('../features/record/record-page.tsx')).RecordPage,
}));
const ParagraphHistoryPage = lazy(async () => ({
  default: (await import('../features/paragraph-history/paragraph-history-page.tsx')).ParagraphHistoryPage,
}));
const NotesPage = lazy(async () => ({
  default: (await import('../features/notes/notes-page.tsx')).NotesPage,
}));
const FilesPage = lazy(async () => ({
  default: (await import('../features/comparison/files-page.tsx')).FilesPage,
}));
const LineHelpPage = lazy(async () => ({
  default: (await import('../features/help/line-help-page.tsx')).LineHelpPage,
}));
const SourcesPage = lazy(async () => ({
  default: (await import('../features/tables/sources-page.tsx')).SourcesPage,
}));
const PositionsPage = lazy(async () => ({
  default: (await import('../features/tables/positions-page.tsx')).PositionsPage,
}));
const MomentsPage = lazy(async () => ({
  default: (await import('../features/moments/moments-page.tsx')).MomentsPage,
}));
const FiguresPage = lazy(async () => ({
  default: (await import('../features/figures/figures-page.tsx')).FiguresPage,
}));

const BoardPage = lazy(async () => ({
  default: (await import('../features/board/board-page.tsx')).BoardPage,
}));

const MailLinkPage = lazy(async () => ({
  default: (await import('../features/report/mail-link-page.tsx')).MailLinkPage,
}));
const ReportPage = lazy(async () => ({
  default: (await import('../features/report/report-page.tsx')).ReportPage,
}));
const LanguagesPage = lazy(async () => ({
  default: (await import('../features/languages/languages-page.tsx')).LanguagesPage,
}));
const NowPage = lazy(async () => ({ default: (await import('../features/now/now-page.tsx')).NowPage }));
const NowScreen = lazy(async () => ({
  default: (await import('../features/now/now-screen.tsx')).NowScreen,
}));

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
      <Route path={PATTERNS.home} component={HomePage} />
      <Route path={PATTERNS.join} component={JoinPage} />
      <Route path={PATTERNS.setUp} component={SetUpPage} />
      <Route path={PATTERNS.documents} component={DocumentsPage} />
      <Route path={PATTERNS.document} component={DocumentPage} />
      <Route path={PATTERNS.access} component={AccessPage} />
      <Route path={PATTERNS.process} component={ProcessPage} />
      <Route path={PATTERNS.participants} component={ParticipantsPage} />
      <Route path={PATTERNS.participant} component={ParticipantPage} />
      <Route path={PATTERNS.ladder} component={LadderPage} />
      <Route path={PATTERNS.now} component={NowPage} />
      <Route path={PATTERNS.programme} component={ProgrammePage} />
      <Route path={PATTERNS.importProgramme} component={ImportPage} />
      <Route path={PATTERNS.session} component={SessionPage} />
      <Route path={PATTERNS.report} component={ReportPage} />
      <Route path={PATTERNS.tasks} component={TasksPage} />
      <Route path={PATTERNS.processRecord} component={ProcessRecordPage} />
      <Route path={PATTERNS.public} component={PublicPage} />
      <Route path={PATTERNS.publicVersion} component={PublicVersionPage} />
      <Route path={PATTERNS.proceedings} component={ProceedingsPage} />
      <Route path={PATTERNS.reportMail} component={MailLinkPage} />
      <Route path={PATTERNS.newDraft} component={NewDraftPage} />
      <Route path={PATTERNS.draft} component={TextPage} />
      <Route path={PATTERNS.proposal} component={DraftingPage} />
      <Route path={PATTERNS.versions} component={VersionsPage} />
      <Route path={PATTERNS.comparison} component={ComparisonPage} />
      <Route path={PATTERNS.three} component={ThreePage} />
      <Route path={PATTERNS.record} component={RecordPage} />
      <Route path={PATTERNS.paragraphHistory} component={ParagraphHistoryPage} />
      <Route path={PATTERNS.languages} component={LanguagesPage} />
      <Route path={PATTERNS.notes} component={NotesPage} />
      <Route path={PATTERNS.moments} component={MomentsPage} />
      <Route path={PATTERNS.figures} component={FiguresPage} />
      <Route path={PATTERNS.board} component={BoardPage} />
      <Route path={PATTERNS.sources} component={SourcesPage} />
      <Route path={PATTERNS.positions} component={PositionsPage} />
      <Route path={PATTERNS.version} component={VersionPage} />
      <Route path={PATTERNS.lineHelp} component={LineHelpPage} />
      <Route path={PATTERNS.files} component={FilesPage} />
      <Route component={NotFound} />
    </Switch>
  );
}

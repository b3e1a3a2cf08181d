/** Begins to load what the address calls for before the first page is drawn: page, answers and drawing wait for nothing of each other. */
import type { QueryClient } from '@tanstack/react-query';
import { isId } from '@chapeau/model';
import { KEPT } from '../api/queries.ts';
import * as routes from '../api/routes.ts';
import { loadPage } from './pages.ts';

const DRAFT = /^\/drafts\/(?<draft>[^/]+)/u;

/** Only for the pages of a draft: they are many answers deep. Whatever fails is asked for again by the page itself. */
export function loadEarly(queryClient: QueryClient, pathname: string): void {
  void loadPage(pathname);
  const draft = DRAFT.exec(pathname)?.groups?.['draft'];
  if (!isId('draft', draft)) return;
  void queryClient.prefetchQuery({ queryKey: KEPT.me(), queryFn: routes.getMe });
  void queryClient.prefetchQuery({ queryKey: KEPT.process(), queryFn: routes.getProcess });
  void queryClient.prefetchQuery({ queryKey: KEPT.draft(draft), queryFn: () => routes.getDraft(draft) });
}

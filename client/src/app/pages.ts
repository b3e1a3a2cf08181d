/** Pages whose program is loaded before React asks for it, since much stands on it. */

export const loadTextPage = () => import('../features/text/text-page.tsx');
export const loadPlenaryScreen = () => import('../features/plenary/plenary-screen.tsx');

/** Loads the page that stands at the address; nothing where that is one of the light ones. */
export async function loadPage(pathname: string): Promise<void> {
  if (/^\/drafts\/drf-[^/]+$/u.test(pathname)) await loadTextPage();
  else if (/^\/drafts\/[^/]+\/plenary$/u.test(pathname)) await loadPlenaryScreen();
}

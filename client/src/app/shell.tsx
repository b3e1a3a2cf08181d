/** The frame around every page: skip link, header with navigation and identity corner, main. */
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useLocation } from 'wouter';
import { useProcessEvents } from '../api/process-events.ts';
import { useMe } from '../api/queries.ts';
import { NoticesBell } from '../features/notices/notices-bell.tsx';
import { useKeys } from '../ui/use-keys.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { IdentityCorner } from './identity-corner.tsx';
import { KeyHelp } from './key-help.tsx';
import { Navigation, Place } from './navigation.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { PATHS } from './paths.ts';
import { SettingsButton } from './settings-button.tsx';
import css from './shell.module.css';

const MAIN_ID = 'main';

/** Everything but the projector's screen is shown in it. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const intl = useIntl();
  const [location] = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const main = useRef<HTMLElement>(null);
  useFocusOnChange(location, main);
  const me = useMe();
  useProcessEvents(me.kind === 'ready' && me.answer.actor !== null);
  useKeys(intl.formatMessage({ id: 'keys.everywhere', defaultMessage: 'Everywhere' }), [
    {
      key: '?',
      does: intl.formatMessage({ id: 'keys.help', defaultMessage: 'Show the keys of this page' }),
      run: () => setKeysShown(true),
    },
  ]);
  return (
    <div className={css.shell}>
      <a href={`#${MAIN_ID}`} className={css.skip} onClick={skipToMain}>
        <FormattedMessage id="shell.skip" defaultMessage="Skip to the content" />
      </a>
      <header className={css.header}>
        <div className={css.start}>
          <Link href={PATHS.home} className={css.brand}>
            Chapeau
          </Link>
          <Place />
        </div>
        <Navigation />
        <div className={css.end}>
          <NoticesBell />
          <IdentityCorner />
          <SettingsButton onShowKeys={() => setKeysShown(true)} />
        </div>
      </header>
      <OfflineBanner />
      <main ref={main} id={MAIN_ID} tabIndex={-1} className={css.main}>
        <ErrorBoundary place={location}>{children}</ErrorBoundary>
      </main>
      <KeyHelp isOpen={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}

/** Takes the focus from the link that was followed to the page it led to; the first page of a visit is read from the top. */
function useFocusOnChange(location: string, main: RefObject<HTMLElement | null>): void {
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location, main]);
}

/** By hand, so that the fragment of the address, which holds secrets on some pages, stays as it is. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById(MAIN_ID)?.focus();
}

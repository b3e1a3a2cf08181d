/** Catches a page that failed, or that could not be fetched: says which, offers a way on, keeps the rest of the window. */
import { OctagonAlert, Unplug } from 'lucide-react';
import { Component, useEffect, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Where the window is; another place starts afresh. */
  readonly place: string;
}

interface ErrorBoundaryState {
  readonly place: string;
  /** What was thrown; null: nothing. */
  readonly failure: { readonly error: unknown } | null;
}

/** Told by the loader of pages just before it throws the payload. */
const NOT_FETCHED = 'vite:preloadError';

/** React has no other way to catch than a class. The browser's console has the details. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { place: this.props.place, failure: null };
  #notFetched: unknown = null;

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.place === state.place ? null : { place: props.place, failure: null };
  }

  override componentDidMount(): void {
    window.addEventListener(NOT_FETCHED, this.#note);
  }

  override componentWillUnmount(): void {
    window.removeEventListener(NOT_FETCHED, this.#note);
  }

  readonly #note = (event: Event) => {
    this.#notFetched = 'payload' in event ? event.payload : null;
  };

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const isFetched = this.#notFetched === null || failure.error !== this.#notFetched;
    return isFetched ? <Failed /> : <NotFetched />;
  }
}

/** Browsers keep that a part of a program could not be fetched: only a reload asks again, and it would fail without a network. */
function NotFetched() {
  useEffect(() => {
    const reload = () => window.location.reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return (
    <EmptyState
      icon={Unplug}
      title={<FormattedMessage id="error.not-fetched" defaultMessage="This page could not be fetched" />}
      next={
        <FormattedMessage
          id="error.not-fetched.next"
          defaultMessage="The server did not answer. Nothing was lost. The page comes by itself when the network returns, or reload it."
        />
      }
    >
      <ReloadButton />
    </EmptyState>
  );
}

function Failed() {
  return (
    <EmptyState
      icon={OctagonAlert}
      title={<FormattedMessage id="error.title" defaultMessage="This page has failed" />}
      next={
        <FormattedMessage
          id="error.next"
          defaultMessage="That is our fault, not yours. What was shown as saved is saved. Reload the page; if it fails again, tell the secretariat what you did last."
        />
      }
    >
      <ReloadButton />
      <ButtonLink href="/">
        <FormattedMessage id="loaded.home" defaultMessage="To the list of drafts" />
      </ButtonLink>
    </EmptyState>
  );
}

function ReloadButton() {
  return (
    <Button tone="primary" onPress={() => window.location.reload()}>
      <FormattedMessage id="error.reload" defaultMessage="Reload" />
    </Button>
  );
}

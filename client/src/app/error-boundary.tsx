/** Catches a fault of the page itself: says so, offers a way on, keeps the rest of the window. */
import { OctagonAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
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
  readonly hasFailed: boolean;
}

/** React has no other way to catch than a class. The browser's console has the details. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { place: this.props.place, hasFailed: false };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.place === state.place ? null : { place: props.place, hasFailed: false };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failed /> : this.props.children;
  }
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
      <Button tone="primary" onPress={() => window.location.reload()}>
        <FormattedMessage id="error.reload" defaultMessage="Reload" />
      </Button>
      <ButtonLink href="/">
        <FormattedMessage id="loaded.home" defaultMessage="To the list of drafts" />
      </ButtonLink>
    </EmptyState>
  );
}

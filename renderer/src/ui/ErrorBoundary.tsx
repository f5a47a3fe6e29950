import { Component, type ReactNode } from 'react';
import { errorData } from './errorData.ts';
import { Refusal } from './Refusal.tsx';

type Props = Readonly<{ children: ReactNode }>;
type State = Readonly<{ error?: unknown }>;

/** Shows a fault of the page itself in plain words, with a way on; React has no hook for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (!('error' in this.state)) return this.props.children;
    return <Refusal error={errorData(this.state.error)} onRetry={() => window.location.reload()} />;
  }
}

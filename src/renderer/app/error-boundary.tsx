import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { useText } from '../text/text-context.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly errorId: string | null;
}

/** Catches a defect while drawing, so that one screen fails and says so instead of an empty window. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { errorId: null };

  static getDerivedStateFromError(): State {
    return { errorId: newErrorId() };
  }

  override componentDidCatch(defect: Error, info: ErrorInfo): void {
    console.error(`screen defect ${this.state.errorId}`, defect, info.componentStack);
  }

  override render(): ReactNode {
    const { errorId } = this.state;
    if (errorId === null) return this.props.children;
    return <CrashNote errorId={errorId} onReopen={() => this.setState({ errorId: null })} />;
  }
}

function CrashNote({ errorId, onReopen }: { errorId: string; onReopen: () => void }) {
  const { crash } = useText().shell;
  return (
    <div
      role="alert"
      className="m-4 flex max-w-[40rem] flex-col items-start gap-2 rounded-8 border-2 border-red-900 p-4"
    >
      <h1 className="text-std-20B-150">{crash.title}</h1>
      <p>{crash.safe}</p>
      <p>{crash.next}</p>
      <p>
        {crash.errorId} <code className="font-bold">{errorId}</code>
      </p>
      <Button variant="primary" onPress={onReopen}>
        {crash.reopen}
      </Button>
    </div>
  );
}

/** Short enough to be read out on the telephone. */
function newErrorId(): string {
  return `W-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
}

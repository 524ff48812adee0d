import { Component, type ReactElement, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { faultReport, type Surroundings } from '../faultReport';
import { useWords } from '../words';
import { FaultReport } from './FaultReport';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly surroundings: () => Surroundings;
  readonly onReload: () => void;
}

interface Fault {
  readonly fault: { readonly thrown: unknown } | null;
}

/** Shows that something is broken in our code, the way out, and what to send to whoever can mend it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Fault> {
  override state: Fault = { fault: null };

  static getDerivedStateFromError(thrown: unknown): Fault {
    return { fault: { thrown } };
  }

  override render(): ReactNode {
    const { children, surroundings, onReload } = this.props;
    const { fault } = this.state;
    return fault ? <Broken report={faultReport(fault.thrown, surroundings())} onReload={onReload} /> : children;
  }
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  title: { ...typographyStyles.subtitle2, margin: 0, paddingRight: '24px' },
  text: { ...typographyStyles.body1, margin: 0 },
});

interface BrokenProps {
  readonly report: string;
  readonly onReload: () => void;
}

function Broken({ report, onReload }: BrokenProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <main className={styles.page}>
      <div role="alert">
        <h1 className={styles.title}>{text.broken.title}</h1>
        <p className={styles.text}>{text.broken.text}</p>
      </div>
      <Button appearance="primary" onClick={onReload}>
        {text.button.reload}
      </Button>
      <p className={styles.text}>{text.broken.reportHolds}</p>
      <FaultReport report={report} />
    </main>
  );
}

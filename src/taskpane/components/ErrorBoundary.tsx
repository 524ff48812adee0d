import { Component, type ReactElement, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useWords } from '../words';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onReload: () => void;
}

/** Shows that something is broken in our code, and the way out. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onReload={this.props.onReload} /> : this.props.children;
  }
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  title: { ...typographyStyles.subtitle2, margin: 0, paddingRight: '24px' },
  text: { ...typographyStyles.body1, margin: 0 },
});

function Broken({ onReload }: { readonly onReload: () => void }): ReactElement {
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
    </main>
  );
}

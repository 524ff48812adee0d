import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './App';

/** A pane of the kind that the official React template makes, to measure ours beside: a heading, a list, a text to insert. */
const container = document.getElementById('container');
if (container) {
  const root = createRoot(container);
  void Office.onReady(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <App title="A plain pane" />
      </FluentProvider>,
    );
  });
}

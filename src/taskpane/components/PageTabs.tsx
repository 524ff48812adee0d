import type { KeyboardEvent, ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PAGE_ID } from '../pageFocus';
import { PAGES, type Page } from '../paneRequests';
import { useWords } from '../words';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flex: '1 1 0',
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // High contrast themes give what is transparent the colour of text.
    '@media (forced-colors: active)': { borderTopColor: 'Canvas', borderBottomColor: 'Canvas' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** Arrow keys, Home and End, as in every tab list; the page changes with the focus. */
const NEIGHBOUR: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => (index + 1) % PAGES.length,
  ArrowLeft: (index) => (index + PAGES.length - 1) % PAGES.length,
  Home: () => 0,
  End: () => PAGES.length - 1,
};

export const tabId = (page: Page): string => `tab-${page}`;

export interface PageTabsProps {
  readonly page: Page;
  readonly onPage: (page: Page) => void;
}

export function PageTabs({ page, onPage }: PageTabsProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = PAGES[NEIGHBOUR[event.key]?.(PAGES.indexOf(page)) ?? -1];
    if (!next) return;
    event.preventDefault();
    onPage(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={text.label.pages} className={styles.tabs} onKeyDown={onKeyDown}>
      {PAGES.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === page}
          aria-controls={PAGE_ID}
          tabIndex={each === page ? 0 : -1}
          className={mergeClasses(styles.tab, each === page && styles.chosen)}
          onClick={() => onPage(each)}
        >
          {text.page[each]}
        </button>
      ))}
    </div>
  );
}

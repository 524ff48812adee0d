import { useState, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  title: {
    minHeight: '24px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
});

export interface FoldProps {
  readonly title: ReactNode;
  readonly initiallyOpen?: boolean;
  /** Open while this holds, until somebody opens or closes it: for what files fill, with little or with much. */
  readonly openWhile?: boolean;
  readonly className?: string;
  readonly titleClassName?: string;
  /** Laid out only once they are asked for: a set has up to 400 rows. */
  readonly children: ReactNode;
}

/** A part of a page that opens on request. */
export function Fold(props: FoldProps): ReactElement {
  const { title, initiallyOpen = false, openWhile, className, titleClassName, children } = props;
  const styles = useStyles();
  const [chosen, setChosen] = useState(openWhile === undefined ? initiallyOpen : null);
  const open = chosen ?? openWhile ?? false;
  // React's state alone says what is open: the browser's own opening would show an empty part until `toggle` comes.
  const toggle = (event: MouseEvent): void => {
    event.preventDefault();
    setChosen(!open);
  };
  return (
    <details className={className} open={open}>
      {/* On the web Office.js moves the focus itself, and passes by a summary without a tabindex. */}
      <summary tabIndex={0} onClick={toggle} className={mergeClasses(styles.title, titleClassName)}>
        {title}
      </summary>
      {open && children}
    </details>
  );
}

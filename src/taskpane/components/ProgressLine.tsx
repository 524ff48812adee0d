import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '4px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', outline: '1px solid CanvasText' },
  },
  filled: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  moving: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none' },
  },
});

export interface ProgressLineProps {
  readonly label: string;
  /** Left out where nobody knows how long it takes. */
  readonly value?: { readonly done: number; readonly of: number };
}

export function ProgressLine({ label, value }: ProgressLineProps): ReactElement {
  const styles = useStyles();
  const range = value && { 'aria-valuenow': value.done, 'aria-valuemin': 0, 'aria-valuemax': value.of };
  const width = value && { width: `${value.of === 0 ? 0 : (100 * value.done) / value.of}%` };
  return (
    <div role="progressbar" aria-label={label} className={styles.track} {...range}>
      <div className={mergeClasses(styles.filled, !value && styles.moving)} style={width} />
    </div>
  );
}

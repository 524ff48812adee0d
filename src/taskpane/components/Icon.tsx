import type { ReactElement } from 'react';

/** Drawn on a grid of 16, with strokes that take the colour of the text around them. */
const STROKES = {
  check: 'M3 8.5 6.5 12 13 4.5',
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H9a4 4 0 0 1 0 8H6.5',
  goTo: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  wrench: 'M10.5 2.5a3.5 3.5 0 0 0-3.3 4.6L2.5 11.8l1.7 1.7 4.7-4.7a3.5 3.5 0 0 0 4.4-4.4l-2 2-1.8-.5-.5-1.8z',
  error: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.3v.4',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 7.2v4M8 4.8v.4',
  blank: 'M3 3h10v10H3zM6 8h4',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

export type IconName = keyof typeof STROKES;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <path
        d={STROKES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

import type { ReactElement, ReactNode, SVGProps } from 'react';

type Icon = (props: SVGProps<SVGSVGElement>) => ReactElement;

/** A sign on a field of 20 by 20, holes by the even-odd rule. Of the text's size unless Fluent's name asks for another. */
const drawn = (path: string, size = '1em'): Icon =>
  function DrawnIcon(props) {
    return (
      <svg aria-hidden fill="currentColor" fillRule="evenodd" width={size} height={size} viewBox="0 0 20 20" {...props}>
        <path d={path} />
      </svg>
    );
  };

const DISC = 'M10 2a8 8 0 1 1 0 16a8 8 0 0 1 0-16z';
const DIAMOND = 'M10 1.5l8.5 8.5l-8.5 8.5l-8.5-8.5z';
const TRIANGLE = 'M10 2l8.8 15.5h-17.6z';
const CHECK = 'M5.6 10.1l1.2-1.2l2.3 2.3l4.9-4.9l1.2 1.2l-6.1 6.1z';
const CROSS = 'M7.2 8.3l1.1-1.1l1.7 1.7l1.7-1.7l1.1 1.1l-1.7 1.7l1.7 1.7l-1.1 1.1l-1.7-1.7l-1.7 1.7l-1.1-1.1l1.7-1.7z';
const LETTER_I = 'M9.2 9h1.6v5.2h-1.6zM9.2 5.8h1.6v1.7h-1.6z';
const EXCLAMATION = 'M9.2 7.5h1.6v5h-1.6zM9.2 13.7h1.6v1.6h-1.6z';

const CHECKED = DISC + CHECK;
const REFUSED = DIAMOND + CROSS;
const WARNED = TRIANGLE + EXCLAMATION;

export const ChevronDownRegular = drawn('M4.3 7.7l1-1l4.7 4.7l4.7-4.7l1 1l-5.7 5.7z');
export const CheckmarkCircleFilled = drawn(CHECKED);
export const CheckmarkCircle12Filled = drawn(CHECKED, '12');
export const DiamondDismissFilled = drawn(REFUSED);
export const DiamondDismiss12Filled = drawn(REFUSED, '12');
export const WarningFilled = drawn(WARNED);
export const Warning12Filled = drawn(WARNED, '12');
export const InfoFilled = drawn(DISC + LETTER_I);

/** Fluent's styles tell two drawings of one button by these; ours has only one. */
export const iconFilledClassName = 'fui-Icon-filled';
export const iconRegularClassName = 'fui-Icon-regular';

/** Vietnamese and English both read from left to right, so no sign is ever turned. */
export const IconDirectionContextProvider = ({ children }: { readonly children: ReactNode }): ReactNode => children;

/** Components that this pane does not show bundle two drawings as they load. */
export const bundleIcon = (_filled: Icon | undefined, regular: Icon | undefined): Icon | undefined => regular;

import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** Looks of Fluent's medium fields on the browser's own: 9 KB less to load than Input and Select. */
export const useFieldStyles = makeStyles({
  field: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
    width: '100%',
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textOverflow: 'ellipsis',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    ':hover': { borderBottomColor: tokens.colorNeutralStrokeAccessibleHover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '-1px',
    },
  },
  wrong: shorthands.borderColor(tokens.colorPaletteRedBorder2),
});

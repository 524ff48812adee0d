import type { ReactElement, ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { focusPage } from '../pageFocus';
import { useWords } from '../words';
import { Icon, type IconName } from './Icon';

const useStyles = makeStyles({
  message: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  info: {},
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground2 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  body: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  remedies: { marginTop: tokens.spacingVerticalXS, ':empty': { display: 'none' } },
});

const ICONS = { success: 'check', info: 'info', warning: 'warning', error: 'error' } as const satisfies Record<
  string,
  IconName
>;

export interface MessageLineProps {
  readonly intent: keyof typeof ICONS;
  readonly title?: string;
  readonly children: ReactNode;
  /** What can be done about it: buttons. */
  readonly remedies?: ReactNode;
  readonly onDismiss?: () => void;
}

/** One message to the officer, with what can be done about it. Looks like Fluent's message bar at a tenth of its size. */
export function MessageLine({ intent, title, children, remedies, onDismiss }: MessageLineProps): ReactElement {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <div className={mergeClasses(styles.message, styles[intent])}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])}>
        <Icon name={ICONS[intent]} />
      </span>
      <div className={styles.body}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children}
        <div className={styles.remedies}>{remedies}</div>
      </div>
      {onDismiss && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="close" />}
          aria-label={text.button.dismiss}
          onClick={() => {
            onDismiss();
            focusPage();
          }}
        />
      )}
    </div>
  );
}

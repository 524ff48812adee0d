import { useId, type ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  label: typographyStyles.body1,
  wrong: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
});

export interface LabelledProps {
  readonly label: string;
  /** What is wrong with what stands in the field. */
  readonly wrong?: string | null;
  /** The field itself; takes the id that its label names, and the id of what describes it. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactElement;
}

/** A label over a field, and what is wrong with it under it. */
export function Labelled({ label, wrong = null, children }: LabelledProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const wrongId = `${id}-wrong`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, ...(wrong !== null && { 'aria-describedby': wrongId }) })}
      {wrong !== null && (
        <span id={wrongId} className={styles.wrong}>
          {wrong}
        </span>
      )}
    </div>
  );
}

import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../FileButton';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FilePickersProps {
  /** Whether files were chosen before. */
  readonly again: boolean;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Buttons for many files and for a folder. Not by dragging: some builds of Office do not pass that on. */
export function FilePickers({ again, busy, onFiles }: FilePickersProps): ReactElement {
  const styles = useStyles();
  const { button } = useUnitsText();
  return (
    <div className={styles.buttons}>
      <FileButton
        label={again ? button.addFiles : button.chooseFiles}
        picks="files"
        primary={!again}
        busy={busy}
        onFiles={onFiles}
      />
      <FileButton label={again ? button.addFolder : button.chooseFolder} picks="folder" busy={busy} onFiles={onFiles} />
    </div>
  );
}

import { useRef, type ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** TypeScript's React does not know the attribute that every browser has. */
const FOLDER = { webkitdirectory: '' };

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
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    onFiles([...(input.files ?? [])]);
    // So that the same files can be chosen again.
    input.value = '';
  };
  return (
    <div className={styles.buttons}>
      <Button
        appearance={again ? 'secondary' : 'primary'}
        disabledFocusable={busy}
        onClick={() => files.current?.click()}
      >
        {again ? button.addFiles : button.chooseFiles}
      </Button>
      <Button disabledFocusable={busy} onClick={() => folder.current?.click()}>
        {again ? button.addFolder : button.chooseFolder}
      </Button>
      <input ref={files} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
      <input ref={folder} type="file" multiple hidden {...FOLDER} onChange={(event) => take(event.currentTarget)} />
    </div>
  );
}

import { useRef, type ReactElement } from 'react';
import { Button } from '@fluentui/react-components';

/** TypeScript's React does not know the attribute that every browser has. */
const FOLDER = { webkitdirectory: '' };

export interface FileButtonProps {
  readonly label: string;
  /** Many files, or all of a folder; one where it is left out. */
  readonly picks?: 'files' | 'folder';
  /** ".json" */
  readonly accept?: string;
  readonly primary?: boolean;
  readonly busy?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets files be picked: the browser's own file field cannot be dressed. */
export function FileButton({ label, picks, accept, primary, busy, onFiles }: FileButtonProps): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
        multiple={picks !== undefined}
        {...(picks === 'folder' && FOLDER)}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same files may be picked again, after they were mended.
          currentTarget.value = '';
        }}
      />
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={busy ?? false}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}

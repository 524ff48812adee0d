import type { ChosenFile } from '../workbook/unitFiles/arrival';

/** What programs and systems leave in a folder beside people's files. */
const LEFT_BY_PROGRAMS = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$)/i;

/** The chosen files with names that tell each from all others, those read before included. */
export function nameFiles(files: readonly File[], taken: Iterable<string>): ChosenFile[] {
  const names = new Set(taken);
  return files
    .filter(({ name }) => !LEFT_BY_PROGRAMS.test(name))
    .map((file) => {
      const wanted = belowFolder(file);
      let name = wanted;
      for (let number = 2; names.has(name); number += 1) name = `${wanted} (${number})`;
      names.add(name);
      return { name, file };
    });
}

/** "Huyện A/xa-1.xlsx" of a chosen folder, "xa-1.xlsx" of a chosen file. */
const belowFolder = ({ webkitRelativePath, name }: File): string => webkitRelativePath?.replace(/^[^/]*\//, '') || name;

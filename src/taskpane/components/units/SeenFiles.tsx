import type { ReactElement } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { SeenFile } from '../../../workbook/unitsDesk';
import type { ManyUnitsText } from '../../../wording/manyUnits.vi';
import { useWords, type Words } from '../../words';
import { useUnitsText } from './unitsText';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: { ...typographyStyles.caption1, padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** So many of the latest fit into the pane. */
const LATEST = 12;

/** Files as they arrive, the latest first. */
export function SeenFiles({ seen }: { readonly seen: ReadonlyMap<string, SeenFile> }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const text = useUnitsText();
  const latest = [...seen.values()].slice(-LATEST).reverse();
  return (
    <section>
      <h3 className={styles.title}>{text.label.arriving}</h3>
      <ul className={styles.list}>
        {latest.map((file) => (
          <li key={file.file} className={styles.file}>
            {file.file}
            {': '}
            <span className={file.problem || !file.table ? styles.bad : undefined}>{stateOf(file, text, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Xã Bình Minh · biểu mẫu · 2026 · đã kiểm tra · 61,25 điểm · 2 lỗi" */
function stateOf({ problem, table, unit, obtained, maximum }: SeenFile, text: ManyUnitsText, words: Words): string {
  if (problem) return words.problem(problem).title;
  if (!table) return text.file.none;
  const { counts, origin, stamp, year } = table;
  return [
    unit || text.file.unnamed,
    text.file[origin],
    year > 0 && String(year),
    text.file.stamp[stamp],
    obtained !== null && maximum !== null && words.text.note.ofMaximum(words.points(obtained), words.points(maximum)),
    counts.error > 0 && text.file.errors(counts.error),
    counts.warning > 0 && text.file.warnings(counts.warning),
  ]
    .filter(Boolean)
    .join(' · ');
}

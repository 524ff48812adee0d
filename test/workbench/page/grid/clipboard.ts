import { intersect } from '../../model/area';
import type { Area } from '../../model/area';
import type { Workbench } from '../workbench';
import type { GridView } from './gridView';

interface Copied {
  readonly sheet: string;
  readonly area: Area;
  readonly text: string;
  readonly cut: boolean;
}

/** Copying and pasting: text for other programs; between our own cells formulas and looks as well. */
export class GridClipboard {
  private copied: Copied | null = null;

  constructor(
    private readonly workbench: Workbench,
    private readonly view: GridView,
  ) {}

  copy(data: DataTransfer, cut: boolean): void {
    const text = this.remember(cut);
    data.setData('text/plain', text);
  }

  /** From a menu, where there is no clipboard event: the system's clipboard gets the text if the browser lets us. */
  async copyByMenu(cut: boolean): Promise<void> {
    await navigator.clipboard.writeText(this.remember(cut)).catch(() => undefined);
  }

  async pasteByMenu(only: 'values' | 'all'): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => this.copied?.text ?? '');
    await this.paste(text, only);
  }

  async paste(clipboardText: string, only: 'values' | 'all' = 'all'): Promise<void> {
    const { model } = this.workbench;
    const { sheet } = model.selection;
    const { row, column } = this.workbench.activeArea;
    const text = clipboardText.replaceAll('\r\n', '\n').replace(/\n$/, '');
    const own = this.copied && this.copied.text.replace(/\n$/, '') === text ? this.copied : null;
    if (!own) {
      await this.workbench.refuse(model.paste(sheet, row, column, { text }));
      return;
    }
    const moves = own.cut && own.sheet === sheet && only === 'all';
    const refusal = moves ? model.moveCells(sheet, own.area, row, column) : this.pasteOwn(own, only);
    if (own.cut) this.forget();
    await this.workbench.refuse(refusal);
  }

  /** Esc: the dashed border goes, what was copied can still be pasted as text. */
  forget(): void {
    this.copied = null;
    this.view.copied = null;
    this.view.refresh('view');
  }

  private pasteOwn(own: Copied, only: 'values' | 'all'): ReturnType<Workbench['model']['paste']> {
    const { model } = this.workbench;
    const target = this.workbench.activeArea;
    const { sheet } = model.selection;
    const down = repeats(target.rows, own.area.rows);
    const across = repeats(target.columns, own.area.columns);
    for (let i = 0; i < down; i += 1) {
      for (let j = 0; j < across; j += 1) {
        const row = target.row + i * own.area.rows;
        const column = target.column + j * own.area.columns;
        const refusal = model.paste(sheet, row, column, { from: own.sheet, area: own.area, only });
        if (refusal) return refusal;
      }
    }
    return null;
  }

  private remember(cut: boolean): string {
    const { model } = this.workbench;
    const { sheet } = model.selection;
    const area = this.workbench.activeArea;
    const text = printCells(this.workbench, area);
    this.copied = { sheet, area, text, cut };
    this.view.copied = { sheet, area };
    this.view.refresh('view');
    return text;
  }
}

/** A selection that is a multiple of what was copied is filled with it. */
const repeats = (selected: number, copied: number): number =>
  selected > copied && selected % copied === 0 ? selected / copied : 1;

function printCells({ model }: Workbench, area: Area): string {
  const { sheet } = model.selection;
  const extent = model.extent(sheet);
  const filled = intersect(area, { row: 0, column: 0, ...extent });
  if (filled) model.prepare(sheet, filled);
  const lines: string[] = [];
  for (let row = area.row; row < Math.min(area.row + area.rows, extent.rows); row += 1) {
    const texts: string[] = [];
    for (let column = area.column; column < Math.min(area.column + area.columns, extent.columns); column += 1) {
      const { text } = model.cell(sheet, row, column);
      texts.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(texts.join('\t'));
  }
  return lines.join('\n');
}

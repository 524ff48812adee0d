import { invariant } from '../../scoring/result';
import { blankForm, type Form } from '../../sheets/form';
import { printForm } from '../../sheets/formSheet';
import { textsOfUnit } from '../../sheets/formTexts';
import { printParts, STRINGS_PART } from '../xlsx/printParts';
import { PARTS_TIME, printXlsx } from '../xlsx/printXlsx';
import { SplicedText } from '../xlsx/splicedText';
import { printSharedText } from '../xlsx/stringTable';
import { packPart, zipParts, type PackedPart } from '../xlsx/zipWriter';

/** What forms of one template share, and what each has of its own. */
export type SharedByForms = Pick<Form, 'set' | 'year' | 'view'>;
export type OwnOfForm = Pick<Form, 'id' | 'unit' | 'group' | 'superior' | 'place'>;

/** A form that was written with places left open for its unit's own texts. */
interface OpenForm {
  readonly parts: readonly ((own: readonly string[]) => PackedPart)[];
  /** Which of the unit's own texts have a place. */
  readonly filled: readonly number[];
  /** The other texts in its cells. */
  readonly others: ReadonlySet<string>;
}

/**
 * Prints blank forms that differ in their unit alone. One of each shape is written whole; into the others only the unit's
 * own texts are put. What comes out is what `printXlsx` would write, part for part.
 */
export class FormTemplate {
  private readonly openForms = new Map<string, OpenForm | null>();

  constructor(
    private readonly shared: SharedByForms,
    private readonly created: Date,
  ) {}

  print(ownOfForm: OwnOfForm): Uint8Array {
    const form = blankForm({ ...this.shared, ...ownOfForm });
    const own = textsOfUnit(form);
    const open = this.openFormLike(form, own);
    // A text that stands elsewhere on the form too shares one place with it in the table of texts.
    if (open === null || open.filled.some((index) => open.others.has(textAt(own, index)))) {
      return printXlsx(printForm(form), { created: this.created });
    }
    return zipParts(
      open.parts.map((fill) => fill(own)),
      PARTS_TIME,
    );
  }

  private openFormLike(form: Form, own: readonly string[]): OpenForm | null {
    const shape = shapeOf(own);
    const known = this.openForms.get(shape);
    if (known !== undefined) return known;
    const open = writeOpenForm(form, own, this.created);
    this.openForms.set(shape, open);
    return open;
  }
}

const textAt = (texts: readonly string[], index: number): string => texts[index] ?? '';

/** Forms of one shape have the same cells filled, share texts among them in the same way, and quote the same ones. */
const shapeOf = (texts: readonly string[]): string =>
  texts.map((text) => (text === '' ? '' : `${texts.indexOf(text)}${/^[=+\-@]/.test(text) ? 'q' : ''}`)).join(' ');

/** Characters for private use, which no other text on a form has. */
const FIRST_MARK = 0xe000;

/** The form with its unit's texts made unlike all others, so that the places show where they stand. */
function markTexts(form: Form): Form {
  const fields = ['id', 'unit', 'group', 'superior', 'place'] as const;
  const texts = fields.map((field) => form[field]);
  const mark = (text: string): string => text && text + String.fromCharCode(FIRST_MARK + texts.indexOf(text));
  return { ...form, ...Object.fromEntries(fields.map((field) => [field, mark(form[field])])) };
}

/** Null where the shape does not hold for other texts: two of the unit's texts are one by chance. */
function writeOpenForm(form: Form, own: readonly string[], created: Date): OpenForm | null {
  invariant(/^\w+$/.test(form.id), 'a form’s id is letters and digits');
  const marked = markTexts(form);
  const ownMarked = textsOfUnit(marked);
  if (shapeOf(own) !== shapeOf(ownMarked)) return null;
  const filled = ownMarked.flatMap((text, index) =>
    text !== textAt(own, index) && ownMarked.indexOf(text) === index ? [index] : [],
  );
  const { parts, texts } = printParts(printForm(marked), created);
  const inFilled = new Set(filled.map((index) => textAt(ownMarked, index)));
  return {
    filled,
    others: new Set(texts.filter((text) => !inFilled.has(text))),
    parts: [...parts].map(([name, xml]) =>
      name === STRINGS_PART
        ? openPart(name, xml, filled, (index, texts) => printSharedText(textAt(texts, index)), ownMarked)
        : openPart(name, xml, [0], (index, texts) => textAt(texts, index), ownMarked),
    ),
  };
}

/** A part with a place wherever one of the marked texts stands, as the part prints it. */
function openPart(
  name: string,
  xml: string,
  indexes: readonly number[],
  print: (index: number, texts: readonly string[]) => string,
  ownMarked: readonly string[],
): (own: readonly string[]) => PackedPart {
  let pieces: (string | number)[] = [xml];
  for (const index of indexes) {
    pieces = pieces.flatMap((piece) =>
      typeof piece === 'string' ? separate(piece.split(print(index, ownMarked)), index) : [piece],
    );
  }
  const places = pieces.filter((piece) => typeof piece === 'number');
  if (places.length === 0) {
    const packed = packPart(name, new TextEncoder().encode(xml));
    return () => packed;
  }
  const spliced = new SplicedText(
    name,
    pieces.filter((piece) => typeof piece === 'string'),
  );
  return (own) => spliced.fill(places.map((index) => print(index, own)));
}

const separate = (texts: readonly string[], place: number): (string | number)[] =>
  texts.flatMap((text, index) => (index === 0 ? [text] : [place, text]));

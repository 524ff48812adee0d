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
  /** What stands on every form. A text of a unit's that is one of these shares its place in the table of texts. */
  private fixedTexts: ReadonlySet<string> | null = null;

  constructor(
    private readonly shared: SharedByForms,
    private readonly created: Date,
  ) {}

  print(ownOfForm: OwnOfForm): Uint8Array {
    const form = blankForm({ ...this.shared, ...ownOfForm });
    const own = textsOfUnit(form);
    const open = this.openFormLike(form, own);
    // A form of this shape has a text that only this unit's own is equal to.
    if (open === null || open.filled.some((index) => open.others.has(textAt(own, index)))) {
      return printXlsx(printForm(form), { created: this.created });
    }
    return zipParts(
      open.parts.map((fill) => fill(own)),
      PARTS_TIME,
    );
  }

  private openFormLike(form: Form, own: readonly string[]): OpenForm | null {
    this.fixedTexts ??= fixedTextsOf(form, this.created);
    const shape = shapeOf(own, this.fixedTexts);
    const known = this.openForms.get(shape);
    if (known !== undefined) return known;
    const open = writeOpenForm(form, own, this.fixedTexts, this.created);
    this.openForms.set(shape, open);
    return open;
  }
}

const textAt = (texts: readonly string[], index: number): string => texts[index] ?? '';

/** Forms of one shape have the same cells filled, share the same texts among them and with the rest of the form, and quote the same ones. */
const shapeOf = (texts: readonly string[], fixed: ReadonlySet<string>): string =>
  JSON.stringify(
    texts.map((text) =>
      text === '' || fixed.has(text) ? text : [texts.indexOf(text), BEGINS_LIKE_FORMULA.test(text)],
    ),
  );

const BEGINS_LIKE_FORMULA = /^[=+\-@]/;

/** Characters for private use, which no other text on a form has. */
const FIRST_MARK = 0xe000;

/** The form with its unit's texts made unlike all others, so that the places show where they stand; fixed texts stay as they are. */
function markTexts(form: Form, fixed: ReadonlySet<string>): Form {
  const fields = ['id', 'unit', 'group', 'superior', 'place'] as const;
  const texts = fields.map((field) => form[field]);
  const mark = (text: string): string =>
    text === '' || fixed.has(text) ? text : text + String.fromCharCode(FIRST_MARK + texts.indexOf(text));
  return { ...form, ...Object.fromEntries(fields.map((field) => [field, mark(form[field])])) };
}

function fixedTextsOf(form: Form, created: Date): ReadonlySet<string> {
  const marked = markTexts(form, new Set());
  const own = new Set(textsOfUnit(marked));
  return new Set(printParts(printForm(marked), created).texts.filter((text) => !own.has(text)));
}

/** Null where the shape does not hold for other texts: two of the unit's texts are one by chance. */
function writeOpenForm(form: Form, own: readonly string[], fixed: ReadonlySet<string>, created: Date): OpenForm | null {
  invariant(/^\w+$/.test(form.id), 'a form’s id is letters and digits');
  const marked = markTexts(form, fixed);
  const ownMarked = textsOfUnit(marked);
  if (shapeOf(own, fixed) !== shapeOf(ownMarked, fixed)) return null;
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

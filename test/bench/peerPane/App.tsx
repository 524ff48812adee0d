import { Button, Field, Image, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';

const LOGO = new URL('../../../assets/cchc-64.png', import.meta.url).href;

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingBottom: '30px',
    paddingTop: '100px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { marginTop: '20px' },
  item: { paddingBottom: '20px', display: 'flex' },
  icon: { marginRight: '10px' },
  insertion: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  field: { marginLeft: '20px', marginTop: '30px', marginBottom: '20px', marginRight: '20px', maxWidth: '50%' },
});

const ITEMS = ['Reach more with one integration', 'Use features as you need them', 'Look like the rest'];

export function App({ title }: { readonly title: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src={LOGO} alt={title} />
        <h1 className={styles.title}>Welcome</h1>
      </section>
      <ul className={styles.list}>
        {ITEMS.map((item) => (
          <li key={item} className={styles.item}>
            <i className={styles.icon}>•</i>
            <span>{item}</span>
          </li>
        ))}
      </ul>
      <TextInsertion />
    </div>
  );
}

function TextInsertion(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  return (
    <div className={styles.insertion}>
      <Field className={styles.field} size="large" label="Text to insert into the sheet">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button appearance="primary" size="large" onClick={() => void insertText(text)}>
        Insert text
      </Button>
    </div>
  );
}

const insertText = (text: string): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });

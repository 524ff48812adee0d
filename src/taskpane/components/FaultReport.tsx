import type { ReactElement } from 'react';
import { useWords } from '../words';
import { CopyArea } from './CopyArea';

/** The report of a fault, to be copied and sent. */
export function FaultReport({ report }: { readonly report: string }): ReactElement {
  const { text } = useWords();
  const { report: label, copied, selected } = text.broken;
  return <CopyArea label={label} button={text.button.copyReport} text={report} copied={copied} selected={selected} />;
}

/** A text with the found stretches marked; always text, never markup. */
import { Fragment, type ReactNode } from 'react';
import type { Range } from '../../search/contract.ts';

/** Ranges in order; those with nothing but white space between them become one, as a reader would mark them. */
function joined(text: string, ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const [start, end] of ranges) {
    const last = whole.at(-1);
    if (last && text.slice(last[1], start).trim() === '') whole[whole.length - 1] = [last[0], end];
    else whole.push([start, end]);
  }
  return whole;
}

/** The text with its ranges in mark elements. */
export function Marked({ text, ranges = [] }: { readonly text: string; readonly ranges?: readonly Range[] | undefined }): ReactNode {
  const whole = joined(text, ranges);
  return (
    <>
      {whole.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(whole[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(whole.at(-1)?.[1] ?? 0)}
    </>
  );
}

/** A text with the found stretches marked; always text, never markup. */
import { Fragment, type ReactNode } from 'react';
import type { Range } from '../../search/contract.ts';

/** The text with its ranges in mark elements. */
export function Marked({ text, ranges = [] }: { readonly text: string; readonly ranges?: readonly Range[] | undefined }): ReactNode {
  let at = 0;
  return (
    <>
      {ranges.map(([start, end]) => {
        const before = text.slice(at, start);
        at = end;
        return (
          <Fragment key={start}>
            {before}
            <mark>{text.slice(start, end)}</mark>
          </Fragment>
        );
      })}
      {text.slice(at)}
    </>
  );
}

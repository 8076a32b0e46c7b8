/** The code of a promotion. */
import { useRef, type ReactNode } from 'react';
import type { CodeAnswer } from '../../commerce/quote.ts';
import { price } from '../../i18n/format.ts';
import { useFrame } from './setup.ts';

interface Props {
  /** The code that is asked with, or null. */
  readonly code: string | null;
  /** What became of it; null while that is not known. */
  readonly answer: CodeAnswer | null;
  /** Asks with another, or with none. */
  readonly apply: (code: string | null) => void;
}

/** The field, its button, and what became of the code. */
export function Code({ code, answer, apply }: Props): ReactNode {
  const { t, lang } = useFrame();
  const field = useRef<HTMLInputElement>(null);
  const refused = answer?.kind === 'refused' ? t.codeRefused(answer.reason, answer.minimum === undefined ? '' : price(answer.minimum)) : '';
  const applied = answer?.kind === 'applied' ? t.codeApplied((lang === 'en' ? answer.nameEn : null) ?? answer.name) : '';
  return (
    <form
      className="code"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = field.current?.value.trim() ?? '';
        apply(typed === '' ? null : typed);
      }}
    >
      <label htmlFor="code">{t.code}</label>
      <span className="code__row">
        <input
          ref={field}
          id="code"
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          aria-describedby="code-said"
          aria-invalid={refused !== '' ? true : undefined}
        />
        <button className="pill" type="submit">
          {t.codeApply}
        </button>
      </span>
      <p id="code-said" role="status" data-wrong={refused !== '' ? '' : undefined}>
        {refused}
        {applied}
        {code !== null && (refused !== '' || applied !== '') && (
          <>
            {' '}
            <button
              className="link"
              type="button"
              onClick={() => {
                if (field.current) field.current.value = '';
                apply(null);
              }}
            >
              {t.codeRemove}
            </button>
          </>
        )}
      </p>
    </form>
  );
}

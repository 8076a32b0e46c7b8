/** The facets on a narrow screen: a dialog over the whole of it. Focus stays inside and Escape closes, as the browser does it. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useFrame } from './setup.ts';

interface Props {
  /** Words of the button that leads to the results. */
  readonly resultsWord: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The sheet; open as long as it is there. */
export function Sheet({ resultsWord, onClose, children }: Props): ReactNode {
  const { shared, t } = useFrame();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="sheet-title" onClose={onClose}>
      <div className="sheet__head">
        <h2 id="sheet-title">{shared.filters}</h2>
        <button className="sheet__close" type="button" aria-label={t.close} onClick={close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 5l14 14M19 5L5 19" />
          </svg>
        </button>
      </div>
      <div className="sheet__body facets">{children}</div>
      <div className="sheet__foot">
        <button className="button" type="button" onClick={close}>
          {resultsWord}
        </button>
      </div>
    </dialog>
  );
}

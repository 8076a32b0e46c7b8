/** What the page hands to the island. */
import { createContext, useContext } from 'react';
import { cartWords, type CartWords } from '../../i18n/shop-cart.ts';
import type { Lang } from '../../i18n/lang.ts';

/** What the page hands over. */
export interface Setup {
  /** Language of the page. */
  readonly lang: Lang;
  /** Address of the file of the build. */
  readonly data: string;
}

/** What every part of the island knows. */
export interface Frame extends Setup {
  /** Words. */
  readonly t: CartWords;
}

/** The frame of a setup. */
export function frameOf(setup: Setup): Frame {
  return { ...setup, t: cartWords(setup.lang) };
}

/** See {@link Frame}. */
export const FrameContext = createContext<Frame>({ lang: 'vi', data: '', t: cartWords('vi') });

/** What every part knows. */
export function useFrame(): Frame {
  return useContext(FrameContext);
}

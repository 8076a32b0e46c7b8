/** The pages and endpoints of ordering, and in which modes they exist. */
import { LANGS } from '../i18n/lang.ts';
import {
  answerPath,
  cartDataPath,
  cartPath,
  handOverPath,
  orderPath,
  requestPath,
  requestStatusPath,
  shopApiPath,
  slipPath,
  termsPath,
} from '../i18n/shop-routes.ts';
import type { CommerceMode } from '../site.config.ts';

/** A route of ordering. */
export interface ShopRoute {
  /** Pattern as Astro has it, without the slash at its end. */
  readonly pattern: string;
  /** File that answers, relative to this one. */
  readonly file: string;
  /** Modes in which it exists. */
  readonly modes: readonly CommerceMode[];
  /** Whether it is rendered on each request rather than when the site is built. */
  readonly isOnDemand: boolean;
}

const ANY: readonly CommerceMode[] = ['rfq', 'reserve', 'pay'];
const ORDERS: readonly CommerceMode[] = ['reserve', 'pay'];

/** Pages: name of the file in pages/ (one for both languages), address by language, modes, whether on demand. */
const PAGES = [
  ['terms', termsPath, ANY, false],
  ['request', requestPath, ANY, false],
  ['request-status', requestStatusPath, ANY, true],
  ['answer', answerPath, ANY, true],
  ['cart', cartPath, ORDERS, false],
  ['order', orderPath, ORDERS, true],
  ['slip', slipPath, ORDERS, true],
  ['hand-over', handOverPath, ORDERS, true],
] as const;

/** All routes of ordering. */
export const SHOP_ROUTES: readonly ShopRoute[] = [
  ...PAGES.flatMap(([name, path, modes, isOnDemand]) =>
    LANGS.map((lang): ShopRoute => ({ pattern: path(lang).slice(0, -1), file: `./pages/${name}.astro`, modes, isOnDemand })),
  ),
  { pattern: cartDataPath(), file: './pages/cart-data.json.ts', modes: ORDERS, isOnDemand: false },
  { pattern: shopApiPath('[...action]').slice(0, -1), file: './pages/api.ts', modes: ANY, isOnDemand: true },
];

/** Pieces that ordering adds to pages of the catalogue (files in components/shop/slots), and the modes that have them. */
export const SHOP_SLOTS: Readonly<Record<string, readonly CommerceMode[]>> = {
  AskQuote: ANY,
  AskScript: ['rfq'],
  CartLink: ORDERS,
  FairAsk: ANY,
  FairOffers: ORDERS,
  FairOrder: ORDERS,
  Head: ORDERS,
  Offers: ORDERS,
  PrivacyNote: ANY,
  RequestLink: ANY,
  TermsLink: ANY,
};

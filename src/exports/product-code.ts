/** The code of a product's permanent link as files for its packs. */
import type { Product } from '../domain/product.ts';
import { kitWords } from '../i18n/kit.ts';
import { absoluteUrl, permanentPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';
import { qrPng, qrSvg } from './qr.ts';

/** Side at which both files print, in millimetres, quiet zone included. */
const SIDE_MM = 30;

/** Pixels of a module: with the 45 modules of a usual link 720 pixels a side, which is 366 dots an inch at 50 mm. */
const MODULE_PX = 16;

const linkOf = ({ id }: Pick<Product, 'id'>): string => absoluteUrl(site.url, permanentPath(id));

/** The code as SVG. */
export function codeSvg(product: Pick<Product, 'id' | 'name'>): string {
  return qrSvg(linkOf(product), { mm: SIDE_MM, title: kitWords('vi').qrAlt(product.name) });
}

/** The code as PNG. */
export function codePng(product: Pick<Product, 'id'>): Uint8Array<ArrayBuffer> {
  return qrPng(linkOf(product), { mm: SIDE_MM, modulePx: MODULE_PX });
}

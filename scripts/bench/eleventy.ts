/**
 * The yardstick of the build bench: Eleventy 3 renders as many pages of the same kinds from the same snapshot of the content,
 * by JavaScript templates, its fastest kind. Its pages are plainer: no covers, no seals, no facets, half the head. A process of
 * its own, so that its time and memory can be told; CONTENT_SNAPSHOT names the snapshot, the first argument the folder.
 */
import Eleventy from '@11ty/eleventy';
import { catalogue, productsOf, type Listed } from '../../src/catalogue/index.ts';
import { addressOf, allListingPages } from '../../src/catalogue/listings.ts';
import { neighboursOf } from '../../src/catalogue/related.ts';
import { productJsonLd } from '../../src/exports/json-ld.ts';
import { escaped } from '../../src/exports/markup.ts';
import { redirectPage, redirectsOf } from '../../src/exports/redirect-page.ts';
import { words } from '../../src/i18n/index.ts';
import { LANGS, type Lang } from '../../src/i18n/lang.ts';
import { homePath, listingPath, producerPath, producersPath, productPath, searchPath } from '../../src/i18n/routes.ts';
import { verdictSentence } from '../../src/i18n/verdict.ts';

/** A page as the template takes it. */
interface Entry {
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly cards: readonly Listed[];
  readonly head: string;
  /** A whole document in place of all of that. */
  readonly document: string | null;
}

function cardHtml(product: Listed, lang: Lang): string {
  const { id, name, producer, formerProvince, verdict } = product;
  return `<li class="card"><h3><a href="${productPath(lang, id)}">${escaped(name)}</a></h3><p>${escaped(producer.name)} · ${escaped(formerProvince.name)}</p><p>${escaped(verdictSentence(verdict, lang))}</p></li>`;
}

function html({ document, lang, title, facts, cards, head }: Entry): string {
  if (document !== null) return document;
  const t = words(lang);
  const links = [homePath(lang), listingPath(lang, {}), producersPath(lang), searchPath(lang)].map((to) => `<li><a href="${to}">${to}</a></li>`).join(''); // prettier-ignore
  const rows = facts.map(([term, value]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(value)}</dd></div>`).join('');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>${head}</head><body><header><nav><ul>${links}</ul></nav></header><main><nav><ol>${links}</ol></nav><h1>${escaped(title)}</h1><dl>${rows}</dl><ul>${cards.map((card) => cardHtml(card, lang)).join('')}</ul></main><footer>${escaped(t.notState)}</footer></body></html>`;
}

/** The page of a product: what it says, its neighbours, its structured data. */
async function productEntry(product: Listed, lang: Lang): Promise<Entry> {
  const { siblings, related } = await neighboursOf(product);
  const t = words(lang);
  const facts = [
    [t.producers, product.producer.name],
    [t.provinces, product.province.name],
    [t.basis, verdictSentence(product.verdict, lang)],
    ...product.certificates.map(({ stars, source }) => [t.starsWord(stars), source.url] as const),
  ] as const;
  const head = `<script type="application/ld+json">${JSON.stringify(productJsonLd(product, lang)).replaceAll('<', '\\u003c')}</script>`;
  return { path: productPath(lang, product.id), lang, title: product.name, facts, cards: [...siblings, ...related], head, document: null };
}

/** Pages of the same kinds and number as those of the site. */
async function entries(): Promise<Entry[]> {
  const register = await catalogue();
  const plain = { facts: [], head: '', document: null } as const;
  const perLang = await Promise.all(
    LANGS.map(async (lang) => [
      ...(await Promise.all(register.products.map((product) => productEntry(product, lang)))),
      ...(await Promise.all(
        register.producers.map(async ({ id, name }) => ({
          ...plain,
          path: producerPath(lang, id),
          lang,
          title: name,
          cards: await productsOf(id),
        })),
      )),
      ...allListingPages(register).map(({ scope, standing, page, products }) => {
        const path = listingPath(lang, addressOf(scope, standing, page));
        return { ...plain, path, lang, title: path, cards: products };
      }),
    ]),
  );
  const redirects = redirectsOf(register, []).map((redirect) => ({ ...plain, path: redirect.path, lang: redirect.lang, title: redirect.name, cards: [], document: redirectPage(redirect) })); // prettier-ignore
  return [...perLang.flat(), ...redirects];
}

const out = process.argv[2] ?? '.cache/bench/eleventy';
const all = await entries();
const eleventy = new Eleventy('.cache/bench/empty', out, {
  quietMode: true,
  configPath: null,
  config(config: { addGlobalData(name: string, value: unknown): void; addTemplate(name: string, template: object, data: object): void }) {
    // By number: Eleventy copies its data for every page.
    config.addGlobalData('numbers', all.map((_, index) => index)); // prettier-ignore
    const at = (index: number): Entry => {
      const entry = all[index];
      if (!entry) throw new Error(`eleventy: found no page ${index} of ${all.length}`);
      return entry;
    };
    config.addTemplate(
      'pages.11ty.js',
      { render: ({ number }: { number: number }) => html(at(number)) },
      {
        pagination: { data: 'numbers', size: 1, alias: 'number' },
        permalink: ({ number }: { number: number }) => `${at(number).path}index.html`,
      },
    );
  },
});
await eleventy.write();
console.log(JSON.stringify({ pages: all.length }));

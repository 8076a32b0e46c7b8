/** Collections: schema and loader, nothing else. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentLoader } from './catalogue/loader.ts';
import { contentRoot } from './catalogue/load.ts';
import { page } from './catalogue/schema/page.ts';
import { producer } from './catalogue/schema/producer.ts';
import { product } from './catalogue/schema/product.ts';

export const collections = {
  products: defineCollection({
    loader: contentLoader('products', ({ products }) => products.map(({ id, file, record }) => ({ id, data: { file, record } }))),
    schema: z.object({ file: z.string(), record: product }),
  }),
  producers: defineCollection({
    loader: contentLoader('producers', ({ producers }) => producers.map(({ id, file, record }) => ({ id, data: { file, record } }))),
    schema: z.object({ file: z.string(), record: producer }),
  }),
  reference: defineCollection({
    loader: contentLoader('reference', ({ regions, provinces, groups, marks, redirects }) =>
      Object.entries({ regions, provinces, groups, marks, redirects }).map(([id, list]) => ({ id, data: { list } })),
    ),
    schema: z.object({ list: z.array(z.unknown()) }),
  }),
  pages: defineCollection({
    loader: glob({ base: `${contentRoot}/pages`, pattern: '*.{vi,en}.md', generateId: ({ entry }) => entry.replace(/\.md$/, '') }),
    schema: page,
  }),
};

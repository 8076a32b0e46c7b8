/** Schema of the front matter of content/pages/<key>.<lang>.md. */
import { z } from 'astro/zod';
import { line } from './parts.ts';

/** A static page. */
export const page = z.strictObject({
  /** Title, printed as the heading of the page. */
  title: line(80),
  /** One sentence for search engines and previews. */
  description: line(200),
  /** Day of the last change of substance. */
  updated: z.coerce.date(),
});

/** What programs speak to: everything is answered by the shop, see server/contract.ts. */
import type { APIRoute } from 'astro';

/** Any method: one that does not fit is refused as JSON. */
export const ALL: APIRoute = ({ locals, params, request, clientAddress }) =>
  locals.shop.answer((params['action'] ?? '').replace(/\/$/, ''), request, clientAddress);

/** The desk of requests for quotation: one buyer asks several producers, each of which sees and answers its own lines. */
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import type { Store } from '../store/open.ts';
import { declinedBy, quotedBy, seenBy } from './answering.ts';
import type { RequestDesk } from './desk-contract.ts';
import { answerView, requestView } from './reading.ts';
import { sentRequest } from './sending.ts';
import { purgedRequests, sweptRequests } from './sweeping.ts';

/** The desk over these tables and this catalogue. */
export function requestDesk(parts: {
  readonly store: Store;
  readonly shelves: Shelves;
  readonly settings: Pick<ShopSettings, 'secrets'>;
}): RequestDesk {
  return {
    send: (command, now) => sentRequest(parts, command, now),
    view: (token) => requestView(parts, { token }),
    answerView: (producer, id, now) => answerView(parts, producer, id, now),
    seen: (producer, id, now) => seenBy(parts, { producer, id, now }),
    quote: (producer, id, quotation, now) => quotedBy(parts, { producer, id, now }, quotation),
    decline: (producer, id, reason, now) => declinedBy(parts, { producer, id, now }, reason),
    sweep: (now) => sweptRequests(parts.store, now),
    purge: (now) => purgedRequests(parts.store, now),
  };
}

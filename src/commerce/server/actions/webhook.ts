/** Notifications of payment providers: bytes as they came, since those were signed. */
import { BadSignature, type PaymentProvider } from '../../providers/port.ts';
import { bytesOf, MOST_WEBHOOK_BYTES } from '../body.ts';
import type { ShopParts } from '../parts.ts';
import { jsonAnswer, Refusal } from '../refusal.ts';

/** Whether an error says that an order must be ours and is not known: the desk rolled the event back. */
function isUnknownOrder(error: unknown): boolean {
  return error instanceof Error && error.name === 'UnknownOrder';
}

/** The events of a notification. @throws {Refusal} bad_signature */
async function believed(provider: Pick<PaymentProvider, 'eventsOf'>, request: Request, now: number) {
  const raw = await bytesOf(request, MOST_WEBHOOK_BYTES);
  try {
    return await provider.eventsOf({ headers: request.headers, raw }, now);
  } catch (error) {
    if (error instanceof BadSignature) throw new Refusal('bad_signature');
    throw error;
  }
}

/** Takes a notification. The provider is told to send it again unless every event took effect. @throws {Refusal} */
export async function webhookAnswer(name: string, request: Request, parts: ShopParts, reqId: string, now: number): Promise<Response> {
  const provider = parts.webhooks.get(name);
  if (provider === undefined) throw new Refusal('unknown_action');
  const events = await believed(provider, request, now);
  for (const event of events) {
    parts.log('info', { what: 'webhook', reqId, action: `webhooks/${name}`, eventId: event.eventId, eventType: event.kind });
    try {
      await parts.orders.applyEvent(event, now);
    } catch (error) {
      if (isUnknownOrder(error)) throw new Refusal('unknown_order', {}, { 'retry-after': '60' });
      throw error;
    }
  }
  await parts.heard(name, now);
  const { status, body } = provider.acknowledgement();
  return jsonAnswer(status, body);
}

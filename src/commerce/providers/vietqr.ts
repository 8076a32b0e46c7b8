/**
 * A transfer to the seller's own account, shown as a VietQR code. A bank cannot be asked and a transfer cannot be called off: that it
 * came is told by SePay, where it is set up, or by staff.
 */
import { memoFor } from '../memo.ts';
import type { ShopSettings } from '../settings.ts';
import type { Shelves } from '../shop-catalogue.ts';
import { vietQr } from '../vietqr.ts';
import { onlineProblem } from './online-total.ts';
import { BadSignature, ProviderFailure, type PaymentProvider, type Started, type StartContext } from './port.ts';
import type { Order } from '../order.ts';
import { SEPAY_ACKNOWLEDGEMENT, sepayEvents } from './sepay.ts';

/** What the buyer must transfer, and where to. */
function transferFor(order: Order, { seller }: StartContext, hold: number): Started {
  const { bank } = seller;
  if (bank === null) throw new ProviderFailure(`Seller ${seller.id} has no account for transfers`, { isRefused: true });
  try {
    const qr = vietQr({ bin: bank.bin, account: bank.account, amount: order.total, memo: order.memo });
    // What was promised when the order was placed holds, whatever the settings say today.
    const expiresAt = order.expiresAt ?? order.createdAt + hold;
    const { name: bankName, bin, account, holder } = bank;
    return { kind: 'transfer', ref: null, expiresAt, qr, bankName, bin, account, holder, amount: order.total, memo: order.memo };
  } catch (error) {
    throw new ProviderFailure(`No code for the account of seller ${seller.id}`, { cause: error, isRefused: true });
  }
}

/** Whether a code can be made for an account: the content's schema may let through what banks do not read. */
function isReadable(bank: { readonly bin: string; readonly account: string }): boolean {
  try {
    vietQr({ bin: bank.bin, account: bank.account, amount: 1, memo: memoFor('000000') });
    return true;
  } catch {
    return false;
  }
}

/** Transfer by VietQR. */
export function vietqrProvider(settings: Pick<ShopSettings, 'sepay' | 'transferHold'>, shelves: Shelves): PaymentProvider {
  const { sepay, transferHold } = settings;
  return {
    id: 'vietqr',
    problemWith: (total, { bank }) => (bank !== null && isReadable(bank) ? onlineProblem(total, 1) : 'seller_not_configured'),
    start: async (order, context) => transferFor(order, context, transferHold),
    eventsOf: async (notification, now) => {
      if (sepay === null) throw new BadSignature('SePay is not set up');
      return sepayEvents(sepay, shelves, notification, now);
    },
    query: async () => null,
    cancel: async () => 'unsupported',
    refund: async () => 'unsupported',
    recent: async () => null,
    acknowledgement: () => SEPAY_ACKNOWLEDGEMENT,
  };
}

/** The command "reconcile": payments against orders. */
import { ordersBy } from '../../../src/commerce/store/reports.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { providerDifferences, statementDifferences, unpaidAtProvider, type Difference } from './differences.ts';
import type { Asked } from './options.ts';
import { transfersIn } from './statement.ts';
import { inLang } from './texts.ts';

/** How far back providers are asked, in milliseconds. */
const SPAN = 48 * 3_600_000;

/** Payments of the last two days at every provider that can be asked, against the orders. */
async function askedProviders({
  desks,
  store,
  now,
  lang,
}: Context): Promise<{ readonly lines: string[]; readonly differences: Difference[] }> {
  const orders = await ordersBy(store, {});
  const lines: string[] = [];
  const differences: Difference[] = [];
  const { providers } = await desks();
  for (const provider of providers.values()) {
    const events = await provider.recent(now - SPAN);
    if (events === null) continue;
    lines.push(
      inLang(
        { vi: `${provider.id}: ${events.length} giao dịch trong 48 giờ`, en: `${provider.id}: ${events.length} payments in 48 hours` },
        lang,
      ),
    );
    differences.push(...providerDifferences(events, orders), ...unpaidAtProvider(provider.id, events, orders, now - SPAN));
  }
  if (lines.length === 0)
    lines.push(inLang({ vi: 'Không có cổng thanh toán nào hỏi được', en: 'There is no provider that can be asked' }, lang));
  return { lines, differences };
}

/** Transfers of a bank statement against the orders; nothing is entered, each line says how to. */
async function readStatement(
  { store, lang }: Context,
  file: string,
): Promise<{ readonly lines: string[]; readonly differences: Difference[] }> {
  const transfers = transfersIn(file);
  const { matched, differences } = statementDifferences(transfers, await ordersBy(store, {}));
  const said = {
    vi: `${file}: ${transfers.length} khoản vào, ${matched} mang mã đơn`,
    en: `${file}: ${transfers.length} credits, ${matched} with the text of an order`,
  };
  return { lines: [inLang(said, lang)], differences };
}

/** The differences; exit code 1 where there is one. */
export async function reconciled(context: Context, { statement }: Asked): Promise<Answer> {
  const { lines, differences } = statement === undefined ? await askedProviders(context) : await readStatement(context, statement);
  const none = inLang({ vi: 'Không có sai lệch', en: 'Nothing differs' }, context.lang);
  const shown = differences.length === 0 ? [none] : differences.map(({ said }) => inLang(said, context.lang));
  return { lines: [...lines, ...shown], json: { differences }, isGood: differences.length === 0 };
}

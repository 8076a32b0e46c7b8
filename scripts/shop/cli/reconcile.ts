/** The command "reconcile": payments against orders. */
import { ordersBy } from '../../../src/commerce/store/reports.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { providerDifference, statementDifferences, type Difference } from './differences.ts';
import type { Asked } from './options.ts';
import { transfersIn } from './statement.ts';
import { inLang } from './texts.ts';

/** Payments of the last two days at every provider that can be asked. */
async function atProviders({ desks, now }: Context): Promise<Difference[]> {
  const { orders } = await desks();
  return (await orders.reconcile(now)).map(providerDifference);
}

/** The differences, one a line; exit code 1 where there is one. Nothing is entered: each line says how to. */
export async function reconciled(context: Context, { statement }: Asked): Promise<Answer> {
  const { store, lang } = context;
  const lines: string[] = [];
  let differences: Difference[];
  if (statement === undefined) differences = await atProviders(context);
  else {
    const transfers = transfersIn(statement);
    const { matched, differences: found } = statementDifferences(transfers, await ordersBy(store, {}));
    differences = found;
    const [all, ours] = [transfers.length, matched];
    lines.push(inLang({ vi: `${all} khoản vào, ${ours} mang mã đơn`, en: `${all} credits, ${ours} with the text of an order` }, lang));
  }
  const none = inLang({ vi: 'Không có sai lệch', en: 'Nothing differs' }, lang);
  lines.push(...(differences.length === 0 ? [none] : differences.map(({ said }) => inLang(said, lang))));
  return { lines, json: { differences }, isGood: differences.length === 0 };
}

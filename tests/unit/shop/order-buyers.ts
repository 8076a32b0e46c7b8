/** A process of its own that orders one unit after the other: node order-buyers.ts DATABASE-JSON NAME COUNT. Prints how many it got. */
import type { ShopSettings } from '../../../src/commerce/settings.ts';
import { openStore } from '../../../src/commerce/store/open.ts';
import { command, NOW, shelves, testShop } from './order-shop.ts';

const [, , database = '', name = '', count = '0'] = process.argv;
const store = await openStore(JSON.parse(database) as ShopSettings['database']);
const { desk } = await testShop(store, { shelves: shelves(100) });
const answers: Record<string, number> = {};
for (let n = 0; n < Number(count); n++) {
  const buyer = { name: 'A', email: `${name}-${n}@mail.test`, phone: '+84901234567' };
  const result = await desk.place(command({ requestId: `${name}-${n}`, buyer }), NOW);
  const answer = result.kind === 'placed' ? 'placed' : result.error;
  answers[answer] = (answers[answer] ?? 0) + 1;
}
await store.destroy();
process.stdout.write(JSON.stringify(answers));

/** Sends one mail of the outbox in a file over SMTP, says so before that is noted, and waits to be killed: FILE URL. */
import { mailTransport } from '../../../src/commerce/mail/transport.ts';
import { mailWorker } from '../../../src/commerce/mail/worker.ts';
import { openStore } from '../../../src/commerce/store/open.ts';
import { NOW, workerParts } from './rfq-fixture.ts';

const [path = '', url = ''] = process.argv.slice(2);
const real = mailTransport({ kind: 'smtp', url });
const store = await openStore({ kind: 'sqlite', path });
const transport = {
  ...real,
  async send(mail: Parameters<typeof real.send>[0]) {
    await real.send(mail);
    process.send?.('taken');
    await new Promise<never>(() => undefined);
  },
};
// Keeps the process alive until it is killed, and not for ever when it is not.
setTimeout(() => process.exit(1), 20_000);
await mailWorker(workerParts(store, transport)).drain(NOW);

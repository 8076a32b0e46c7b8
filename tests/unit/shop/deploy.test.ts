/** What the examples of deployment say of the site is what the site is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_WEBHOOK_BYTES } from '../../../src/commerce/server/body.ts';
import { SHOP_ROUTES } from '../../../src/commerce/routes.ts';
import { cartPath, orderPath, shopApiPath } from '../../../src/i18n/shop-routes.ts';

const read = (name: string): string => readFileSync(`scripts/shop/deploy/${name}`, 'utf8');

describe('the example of nginx', () => {
  const settings = read('nginx.conf');
  const pages = new RegExp(/location ~ (\S+) \{/.exec(settings)?.[1] ?? '(?!)');

  it('hands on what is answered on demand, and nothing else', () => {
    const own = SHOP_ROUTES.filter(({ file }) => file.endsWith('.astro'));
    for (const { pattern, isOnDemand } of own)
      for (const path of [pattern, `${pattern}/`]) expect([path, pages.test(path)]).toEqual([path, isOnDemand]);
    expect([cartPath('vi'), `${orderPath('vi')}x/`, '/', '/en/'].filter((path) => pages.test(path))).toEqual([]);
    expect(settings).toContain(`location ^~ ${shopApiPath('webhooks')} {`);
    expect(settings).toContain(`location ^~ ${shopApiPath('x').slice(0, -2)} {`);
  });

  it('lets every notification through that the server reads, overwrites who asks, and logs no token', () => {
    expect(settings).toContain(`client_max_body_size ${MOST_WEBHOOK_BYTES / 1024}k;`);
    expect(read('nginx-proxy.conf')).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(settings).not.toMatch(/proxy_add_x_forwarded_for|\$request\b|\$request_uri'|\$http_referer|\$args/);
  });
});

it('the units run what there is, as one user, on one file', () => {
  const [server, backup] = [read('so-sao.service'), read('so-sao-backup.service')];
  for (const line of [
    'User=so-sao',
    'DynamicUser=yes',
    'StateDirectory=so-sao',
    'NoNewPrivileges=yes',
    'Environment=DATABASE_URL=file:/var/lib/so-sao/commerce.db',
  ])
    expect([server, backup].map((unit) => unit.split('\n').includes(line))).toEqual([true, true]);
  for (const unit of [server, backup]) {
    const [, program = ''] = /^ExecStart=\S+ (\S+)/m.exec(unit) ?? [];
    expect(readFileSync(program, 'utf8')).toContain('npm run');
  }
});

/** What the operator sets for the shop: read from the environment once, at start, with every mistake named at once. Secrets stay in here. */
import { z } from 'astro/zod';
import type { CommerceMode } from '../site.config.ts';

/** Where mail goes: a mail server, or a folder in which each mail becomes a file (for trying things out). */
export type MailRoute = { readonly kind: 'smtp'; readonly url: string } | { readonly kind: 'folder'; readonly path: string };

/** The settings of a running shop. */
export interface ShopSettings {
  /** What can be ordered; at least "rfq". */
  readonly mode: Exclude<CommerceMode, 'off'>;
  /** Public origin of the site, without a slash at its end. */
  readonly siteUrl: string;
  /** Secrets that sign links, the newest first (SHOP_SECRET, SHOP_SECRET_OLD). */
  readonly secrets: readonly [string, ...string[]];
  /** Path of the SQLite file, or address of Postgres (DATABASE_URL; data/commerce.db). */
  readonly database: { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };
  /** Where mail goes (SMTP_URL, or MAIL_FOLDER). */
  readonly mail: MailRoute;
  /** Who mail comes from (MAIL_FROM). */
  readonly mailFrom: string;
  /** Who gets digests and what needs a person (STAFF_EMAIL). */
  readonly staffEmail: string;
  /** Stripe; null without STRIPE_SECRET_KEY. */
  readonly stripe: StripeSettings | null;
  /** How the notifications of SePay are signed; null without. */
  readonly sepay: { readonly secret: string | null; readonly apiKey: string | null } | null;
  /** How long goods wait for a transfer, in milliseconds (TRANSFER_HOURS, 24 hours). */
  readonly transferHold: number;
  /** How many proxies stand in front and add to X-Forwarded-For (PROXIES, 0). */
  readonly proxies: number;
}

/** Settings of Stripe. */
export interface StripeSettings {
  /** Secret or restricted key (STRIPE_SECRET_KEY). */
  readonly key: string;
  /** Secret of the webhook (STRIPE_WEBHOOK_SECRET). */
  readonly webhookSecret: string;
  /** Least total in đồng (STRIPE_MIN_VND, 15,000). */
  readonly minimum: number;
  /** Another address of the API, only on this machine (STRIPE_API_BASE), for tests; null for Stripe's own. */
  readonly apiBase: string | null;
}

/** A setting that may be left out; one of blanks counts as left out. */
const optional = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ?? '') || null);

const whole = (least: number, most: number, fallback: number) =>
  optional.transform((text, context) => {
    if (text === null) return fallback;
    if (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    context.addIssue({ code: 'custom', message: `expected a whole number from ${least} to ${most}` });
    return z.NEVER;
  });

const mailAddress = z.email('expected a mail address');

const environment = z.object({
  SHOP_SECRET: optional,
  SHOP_SECRET_OLD: optional,
  DATABASE_URL: optional,
  SMTP_URL: optional,
  MAIL_FOLDER: optional,
  MAIL_FROM: optional,
  STAFF_EMAIL: optional,
  STRIPE_SECRET_KEY: optional,
  STRIPE_WEBHOOK_SECRET: optional,
  STRIPE_MIN_VND: whole(0, 99_999_999, 15_000),
  STRIPE_API_BASE: optional,
  SEPAY_SECRET: optional,
  SEPAY_API_KEY: optional,
  TRANSFER_HOURS: whole(1, 720, 24),
  PROXIES: whole(0, 5, 0),
});

/** Names of the settings that are secret: never in a file of the site, a log or a message. */
export const SECRET_SETTINGS = [
  'SHOP_SECRET',
  'SHOP_SECRET_OLD',
  'DATABASE_URL',
  'SMTP_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SEPAY_SECRET',
  'SEPAY_API_KEY',
] as const;

/** What is wrong with the settings, one line each, without the value of a secret. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  /** @param lines what was found and expected, at least one. */
  constructor(lines: readonly string[]) {
    super(`The shop was not started; its settings have ${lines.length} problem${lines.length === 1 ? '' : 's'}:\n${lines.join('\n')}`);
  }
}

const HOUR = 3_600_000;

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(address).hostname);
}

/** A mail server's address that nodemailer understands. */
function isSmtp(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
}

/** What is missing to send mail, or null: asked by the build, which refuses a mode that cannot work. */
export function mailProblem(read: (name: string) => string | undefined): string | null {
  const [smtp, folder] = [read('SMTP_URL')?.trim() ?? '', read('MAIL_FOLDER')?.trim() ?? ''];
  if (smtp === '' && folder === '')
    return 'SMTP_URL: found nothing, expected the address of a mail server such as smtps://user:password@mail.example.vn; ordering sends mail. Without it build with COMMERCE=off: pages then show mail, telephone and Zalo of the producer';
  if (smtp !== '' && folder !== '') return 'SMTP_URL and MAIL_FOLDER: found both, expected one of them; remove the other';
  if (smtp !== '' && !isSmtp(smtp)) return 'SMTP_URL: found something else, expected an address that starts with smtps:// or smtp://';
  return null;
}

/** Stripe's part of the settings. */
function stripeOf(values: z.infer<typeof environment>, siteUrl: string, lines: string[]): StripeSettings | null {
  const [key, webhookSecret, apiBase] = [values.STRIPE_SECRET_KEY, values.STRIPE_WEBHOOK_SECRET, values.STRIPE_API_BASE];
  if (key === null) {
    if (webhookSecret !== null) lines.push('STRIPE_SECRET_KEY: found nothing beside STRIPE_WEBHOOK_SECRET, expected both or none');
    return null;
  }
  if (!/^(?:sk|rk)_(?:test|live)_\w+$/.test(key))
    lines.push('STRIPE_SECRET_KEY: found something else, expected a key that starts with sk_test_, sk_live_, rk_test_ or rk_live_');
  if (key.includes('_live_') && isLoopback(siteUrl))
    lines.push(
      `STRIPE_SECRET_KEY: found a live key with SITE_URL=${siteUrl}, expected a test key: real money is not taken on this machine`,
    );
  if (webhookSecret === null)
    lines.push(
      'STRIPE_WEBHOOK_SECRET: found nothing, expected the secret of the webhook (whsec_…): without it no payment could be believed',
    );
  if (apiBase !== null && !isLoopback(apiBase)) lines.push('STRIPE_API_BASE: found another machine, expected an address on this one');
  return { key, webhookSecret: webhookSecret ?? '', minimum: values.STRIPE_MIN_VND, apiBase };
}

/** Where orders are kept. */
function databaseOf(url: string | null, lines: string[]): ShopSettings['database'] {
  if (url === null) return { kind: 'sqlite', path: 'data/commerce.db' };
  if (/^postgres(?:ql)?:\/\//.test(url)) return { kind: 'postgres', url };
  if (url.startsWith('file:')) return { kind: 'sqlite', path: url.slice('file:'.length) };
  lines.push('DATABASE_URL: found something else, expected postgres://… or file:data/commerce.db');
  return { kind: 'sqlite', path: 'data/commerce.db' };
}

/** The secrets that sign links. */
function secretsOf(values: z.infer<typeof environment>, lines: string[]): [string, ...string[]] {
  for (const name of ['SHOP_SECRET', 'SHOP_SECRET_OLD'] as const) {
    const secret = values[name];
    if (secret !== null && secret.length < 32)
      lines.push(`${name}: found ${secret.length} characters, expected 32 or more; such as the output of "openssl rand -hex 32"`);
  }
  if (values.SHOP_SECRET === null)
    lines.push(
      'SHOP_SECRET: found nothing, expected 32 characters or more that nobody knows; such as the output of "openssl rand -hex 32"',
    );
  return [values.SHOP_SECRET ?? '', ...(values.SHOP_SECRET_OLD === null ? [] : [values.SHOP_SECRET_OLD])];
}

/**
 * The settings of a mode.
 * @throws {SettingsError} with every mistake, and no value of a secret.
 */
export function shopSettings(
  mode: CommerceMode,
  site: { readonly url: string; readonly contactEmail: string },
  read: (name: string) => string | undefined,
): ShopSettings {
  if (mode === 'off')
    throw new SettingsError(['COMMERCE: found "off", expected rfq, reserve or pay: without ordering there is nothing to start']);
  const lines: string[] = [];
  const raw = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, read(name)]));
  const result = environment.safeParse(raw);
  if (!result.success) throw new SettingsError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const values = result.data;
  const mail = mailProblem(read);
  if (mail !== null) lines.push(mail);
  const addresses = { MAIL_FROM: values.MAIL_FROM ?? site.contactEmail, STAFF_EMAIL: values.STAFF_EMAIL ?? site.contactEmail };
  for (const [name, address] of Object.entries(addresses))
    if (!mailAddress.safeParse(address).success) lines.push(`${name}: found "${address}", expected a mail address`);
  const settings: ShopSettings = {
    mode,
    siteUrl: site.url,
    secrets: secretsOf(values, lines),
    database: databaseOf(values.DATABASE_URL, lines),
    mail: values.SMTP_URL !== null ? { kind: 'smtp', url: values.SMTP_URL } : { kind: 'folder', path: values.MAIL_FOLDER ?? '' },
    mailFrom: addresses.MAIL_FROM,
    staffEmail: addresses.STAFF_EMAIL,
    stripe: mode === 'pay' ? stripeOf(values, site.url, lines) : null,
    sepay:
      mode === 'pay' && (values.SEPAY_SECRET !== null || values.SEPAY_API_KEY !== null)
        ? { secret: values.SEPAY_SECRET, apiKey: values.SEPAY_API_KEY }
        : null,
    transferHold: values.TRANSFER_HOURS * HOUR,
    proxies: values.PROXIES,
  };
  if (lines.length > 0) throw new SettingsError(lines);
  return settings;
}

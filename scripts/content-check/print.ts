/** The report for people, in one language. */
import { count, percent, shortDate } from '../../src/i18n/format.ts';
import { words } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import type { Finding } from './finding.ts';
import type { NamedProduct } from './lapsing.ts';
import type { Report } from './report.ts';
import type { Severity } from './rule.ts';
import { RULES, type Rule } from './rules.ts';
import { plain, tableLines, wrapped } from './terminal.ts';

const TEXT = {
  vi: {
    title: 'Kiểm tra nội dung',
    counts: (products: string, producers: string) => `${products} sản phẩm, ${producers} chủ thể`,
    severity: { error: 'lỗi', warning: 'cần xem', info: 'ghi nhận' },
    headers: { severity: 'Mức', rule: 'Quy tắc', count: 'Số', about: 'Điều tìm thấy' },
    next: 'Nên làm',
    more: (left: string) => `… và ${left} mục nữa; thêm --all để xem hết.`,
    lapsing: 'Sắp hết hạn',
    within: (days: number) => `trong ${days} ngày`,
    ended: (lapsed: string, revoked: string, unknown: string) =>
      `Đã hết thời hạn theo ngày ghi nhận: ${lapsed}. Bị thu hồi: ${revoked}. Chưa rõ thời hạn: ${unknown}.`,
    duringYear: (year: number, products: string) => `Hết hạn trong năm ${year}, chưa rõ ngày: ${products}`,
    until: 'Đến ngày',
    days: 'Còn ngày',
    stars: 'Sao',
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    province: 'Tỉnh',
    completeness: 'Độ đầy đủ theo tỉnh',
    share: 'Đầy đủ',
    products: 'Sản phẩm',
    step: 'Việc nên làm trước',
    links: 'Liên kết đã thử',
    results: { ok: 'trả lời', moved: 'đã chuyển', gone: 'không còn', unreachable: 'không trả lời' },
    fine: 'Không tìm thấy gì cần sửa.',
  },
  en: {
    title: 'Content check',
    counts: (products: string, producers: string) => `${products} products, ${producers} producers`,
    severity: { error: 'error', warning: 'warning', info: 'info' },
    headers: { severity: 'Severity', rule: 'Rule', count: 'Count', about: 'What was found' },
    next: 'What to do',
    more: (left: string) => `… and ${left} more; add --all to see them.`,
    lapsing: 'Ending soon',
    within: (days: number) => `within ${days} days`,
    ended: (lapsed: string, revoked: string, unknown: string) =>
      `Lapsed by the dates on record: ${lapsed}. Revoked: ${revoked}. Validity unknown: ${unknown}.`,
    duringYear: (year: number, products: string) => `Ending some time in ${year}, day unknown: ${products}`,
    until: 'Until',
    days: 'Days left',
    stars: 'Stars',
    product: 'Product',
    producer: 'Producer',
    province: 'Province',
    completeness: 'Completeness by province',
    share: 'Complete',
    products: 'Products',
    step: 'Best next step',
    links: 'Links tried',
    results: { ok: 'ok', moved: 'moved', gone: 'gone', unreachable: 'unreachable' },
    fine: 'Nothing was found that needs mending.',
  },
} as const satisfies Record<Lang, unknown>;

/** How a report is printed. */
export interface PrintOptions {
  /** Its language. */
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether every finding and product is printed; else the first twenty of each list. */
  readonly isWhole: boolean;
}

const SHORT_LIST = 20;

/** The first items of a list as lines, and a line that says how many are missing. Errors are never cut. */
function listed<T>(items: readonly T[], lines: (items: readonly T[]) => string[], { lang, isWhole }: PrintOptions, isCut = true): string[] {
  if (items.length === 0) return [];
  const shown = isWhole || !isCut ? items : items.slice(0, SHORT_LIST);
  const left = items.length - shown.length;
  return [...lines(shown), ...(left > 0 ? [`  ${TEXT[lang].more(count(left, lang))}`] : [])];
}

function findingLines({ file, field, message }: Finding, title: string, { lang, width }: PrintOptions): string[] {
  const said = message[lang].startsWith(`${title}: `) ? message[lang].slice(title.length + 2) : message[lang];
  return [`  ${plain(file)}${field === '' ? '' : `  ${plain(field)}`}`, ...wrapped(said, width, '      ')];
}

function ruleLines(rule: Rule, severity: Severity, findings: readonly Finding[], options: PrintOptions): string[] {
  const { lang, width } = options;
  const { title, next } = RULES[rule];
  const heading = `${TEXT[lang].severity[severity].toUpperCase()} · ${rule} · ${title[lang]} (${count(findings.length, lang)})`;
  return [
    '',
    ...wrapped(heading, width, ''),
    ...wrapped(`${TEXT[lang].next}: ${next[lang]}`, width, '  '),
    ...listed(findings, (shown) => shown.flatMap((one) => findingLines(one, title[lang], options)), options, severity !== 'error'),
  ];
}

function summaryLines({ rules }: Report, { lang, width }: PrintOptions): string[] {
  const { headers, severity: names } = TEXT[lang];
  if (rules.length === 0) return [TEXT[lang].fine];
  return tableLines(
    [
      { header: headers.severity },
      { header: headers.count, isNumber: true },
      { header: headers.rule },
      { header: headers.about, isFlexible: true },
    ],
    rules.map(({ rule, severity, count: found }) => [names[severity], count(found, lang), rule, RULES[rule].title[lang]]),
    width,
  );
}

function productCells({ name, producer, province, stars }: NamedProduct): string[] {
  return [stars === null ? '' : String(stars), name, producer, province];
}

function lapsingLines({ lapsing }: Report, options: PrintOptions): string[] {
  const { lang, width } = options;
  const text = TEXT[lang];
  const columns = [
    { header: text.stars, isNumber: true },
    { header: text.product, isFlexible: true },
    { header: text.producer, isFlexible: true },
    { header: text.province },
  ];
  const within = lapsing.within.map(({ days, count: number }) => `${text.within(days)}: ${count(number, lang)}`).join(' · ');
  return [
    '',
    `${text.lapsing.toUpperCase()} · ${within}`,
    ...listed(
      lapsing.products,
      (shown) =>
        tableLines(
          [{ header: text.until }, { header: text.days, isNumber: true }, ...columns],
          shown.map((product) => [shortDate(product.until, lang), count(product.days, lang), ...productCells(product)]),
          width,
        ),
      options,
    ),
    ...lapsing.duringYear.flatMap(({ year, products }) => [
      '',
      ...wrapped(text.duringYear(year, count(products.length, lang)), width, '  '),
      ...listed(products, (shown) => tableLines(columns, shown.map(productCells), width), options),
    ]),
    '',
    ...wrapped(text.ended(count(lapsing.lapsed, lang), count(lapsing.revoked, lang), count(lapsing.unknown, lang)), width, '  '),
  ];
}

function completenessLines({ completeness }: Report, { lang, width }: PrintOptions): string[] {
  const text = TEXT[lang];
  const steps = words(lang).nextSteps;
  const rows = completeness.map(({ name, products, share, nextStep, nextStepCount }) => [
    name,
    count(products, lang),
    percent(share, 1),
    nextStep === null ? '' : `${steps[nextStep]} (${count(nextStepCount, lang)})`,
  ]);
  const columns = [
    { header: text.province },
    { header: text.products, isNumber: true },
    { header: text.share, isNumber: true },
    { header: text.step, isFlexible: true },
  ];
  return ['', text.completeness.toUpperCase(), ...tableLines(columns, rows, width)];
}

function linkLines({ links }: Report, { lang }: PrintOptions): string[] {
  if (links === null) return [];
  const { results } = TEXT[lang];
  const said = (['ok', 'moved', 'gone', 'unreachable'] as const).map(
    (result) => `${results[result]} ${count(links.filter((link) => link.result === result).length, lang)}`,
  );
  return ['', `${TEXT[lang].links.toUpperCase()} (${count(links.length, lang)}) · ${said.join(' · ')}`];
}

/** The report as lines: what was counted, every rule with its findings, what ends, how complete, and the links. */
export function printed(report: Report, options: PrintOptions): string[] {
  const { lang, width } = options;
  const { title, counts, severity } = TEXT[lang];
  const numbers = (['error', 'warning', 'info'] as const).map((one) => `${count(report.counts[one], lang)} ${severity[one]}`);
  const where = report.scope === null ? '' : `, ${report.scope}`;
  const found = Map.groupBy(report.findings, ({ rule }) => rule);
  return [
    ...wrapped(`${title}: ${report.content}${where}, ${shortDate(report.on, lang)}`, width, ''),
    `${counts(count(report.counts.products, lang), count(report.counts.producers, lang))} · ${numbers.join(', ')}`,
    '',
    ...summaryLines(report, options),
    ...report.rules.flatMap((own) => ruleLines(own.rule, own.severity, found.get(own.rule) ?? [], options)),
    ...lapsingLines(report, options),
    ...completenessLines(report, options),
    ...linkLines(report, options),
  ];
}

/** The machine-readable twin of a product: what its page says, as one JSON object with a stable order of keys. */
import type { Listed } from '../catalogue/index.ts';
import type { Recognition, Source, Verdict } from '../domain/certificate.ts';
import { absoluteUrl, productPath } from '../i18n/routes.ts';
import { site } from '../site.config.ts';

/** A page that says something. */
export function sourceJson({ url, title }: Source) {
  return { url, title };
}

function certificateJson(recognition: Recognition) {
  const { stars, date, year, round, decisionNumber, issuer, score, basis, provenance, revocation } = recognition;
  return {
    stars,
    date,
    year,
    round,
    decisionNumber,
    issuer,
    score,
    basis,
    provenance,
    potentialFiveStar: recognition.isPotentialFiveStar,
    source: sourceJson(recognition.source),
    revoked: revocation && { date: revocation.date, decisionNumber: revocation.decisionNumber, source: sourceJson(revocation.source) },
  };
}

/** Every page that a claim of the record rests on, each address once, in the order in which the record names them. */
function sourcesOf(product: Listed): Source[] {
  const all = [
    ...product.certificates.flatMap(({ source, otherSources, revocation }) => [
      source,
      ...otherSources,
      ...(revocation ? [revocation.source] : []),
    ]),
    ...(product.price ? [product.price.source] : []),
    ...product.otherSources,
  ];
  const byUrl = new Map<string, Source>();
  for (const source of all) if (byUrl.get(source.url)?.title == null) byUrl.set(source.url, source);
  return [...byUrl.values()];
}

/** What holds on a day. */
export function verdictJson({ on, status, stars, until, untilYear }: Verdict) {
  return { on, status, stars, until, untilYear };
}

/** A product as compact JSON: its twin, and its file in the API. What is not known is null, never left out, so that readers need not guess. */
export function productJson(product: Listed): string {
  const { id, name, producer, province, formerProvince, district, commune, group, set, verdict } = product;
  return JSON.stringify({
    id,
    name,
    producer: { id: producer.id, name: producer.name },
    place: { province: province.name, formerProvince: formerProvince.name, district, commune },
    group,
    set,
    alcohol: product.isAlcohol,
    sample: product.isSample,
    // For drinks with alcohol the register stays neutral: no taste, no price.
    ingredients: product.isAlcohol ? null : product.ingredients,
    marks: product.marks.map(({ id: mark, name: markName, nameEn }) => ({ id: mark, name: markName, nameEn })),
    price: product.isAlcohol || product.price === null ? null : { amount: product.price.amount, unit: product.price.unit },
    gtin: product.gtin,
    certificates: product.certificates.map(certificateJson),
    verdict: verdictJson(verdict),
    sources: sourcesOf(product).map(sourceJson),
    url: absoluteUrl(site.url, productPath('vi', id)),
  });
}

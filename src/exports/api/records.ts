/** Producers and fairs in the API. */
import type { FairEntry, ListedFair, Stand } from '../../catalogue/fairs.ts';
import type { Listed } from '../../catalogue/index.ts';
import type { Producer } from '../../domain/product.ts';
import { absoluteUrl, producerPath } from '../../i18n/routes.ts';
import { site } from '../../site.config.ts';
import { sourceJson, verdictJson } from '../product-json.ts';
import { productSummary } from './lists.ts';

/** The text of a producer with its products. Telephones and mail addresses stay on its page, where consent put them. */
export function producerJson(producer: Producer, products: readonly Listed[]): string {
  const { id, name, aliases, kind, province, formerProvince, district, commune, contact, isSample } = producer;
  return JSON.stringify({
    id,
    name,
    aliases,
    kind,
    place: { province: province.name, formerProvince: formerProvince.name, district, commune },
    website: contact.website,
    sample: isSample,
    products: products.map(productSummary),
    url: absoluteUrl(site.url, producerPath('vi', id)),
  });
}

function standJson({ stand, zone, producer, products }: Stand) {
  return { stand, zone, producer: { id: producer.id, name: producer.name }, products: products.map(({ id }) => id) };
}

/** A product of a fair; what its recognition says on the days of the fair, and up to which of them. */
function entryJson({ product, stands, validity }: FairEntry) {
  return {
    ...productSummary(product),
    stands,
    atFair: validity && { kind: validity.kind, firstDay: verdictJson(validity.first), lastDayInForce: validity.lastInForce },
  };
}

/** The text of a fair with its stands and the products of its catalogue. */
export function fairJson(fair: ListedFair): string {
  const { id, name, nameEn, kind, status, lastChecked, organisers, venue, start, end, year, datesAsPrinted, closed, hours } = fair;
  const { booths, exhibitors, sizeNote, result, note, noteEn, zones, stands, entries, website, source, otherSources, isSample } = fair;
  return JSON.stringify({
    id,
    name,
    nameEn,
    kind,
    status,
    lastChecked,
    organisers,
    venue: {
      name: venue.name,
      address: venue.address,
      province: venue.province.name,
      formerProvince: venue.formerProvince?.name ?? null,
    },
    ...{ start, end, year, datesAsPrinted, closed, hours },
    ...{ booths, exhibitors, sizeNote, result, note, noteEn },
    zones,
    stands: stands.map(standJson),
    products: entries.map(entryJson),
    website,
    source: sourceJson(source),
    otherSources: otherSources.map(sourceJson),
    sample: isSample,
  });
}

/** The entities of the register as the rest of the house sees them. */
import type { Recognition, Source } from './certificate.ts';
import type { CalendarDate } from './date.ts';
import type { Gtin14 } from './gtin.ts';
import type { Dong } from './money.ts';
import type { Offer, Seller } from './offer.ts';
import type { FormerProvince, Province } from './place.ts';
import type { GroupKey } from './taxonomy.ts';

/** Kinds of producer ("chủ thể"). */
export const PRODUCER_KINDS = ['cooperative', 'cooperative_group', 'company', 'household', 'farm', 'association', 'other'] as const;

/** Kind of a producer. */
export type ProducerKind = (typeof PRODUCER_KINDS)[number];

/** Ways to reach a producer; only what it or its authority published for business. */
export interface Contact {
  /** Business telephone in the form +84…, or null. */
  readonly phone: string | null;
  /** Business e-mail address, or null. */
  readonly email: string | null;
  /** Own site, or null. */
  readonly website: string | null;
  /** Zalo number or page, or null. */
  readonly zalo: string | null;
}

/** A producer. */
export interface Producer {
  /** Permanent id: the name of its file. */
  readonly id: string;
  /** Name as printed most often. */
  readonly name: string;
  /** Other spellings seen in sources. */
  readonly aliases: readonly string[];
  /** Kind. */
  readonly kind: ProducerKind;
  /** Province as printed. */
  readonly formerProvince: FormerProvince;
  /** Province today. */
  readonly province: Province;
  /** Former district as printed, or null. */
  readonly district: string | null;
  /** Commune as printed, or null. */
  readonly commune: string | null;
  /** Ways to reach it. */
  readonly contact: Contact;
  /** Who sells its offers, or null. */
  readonly seller: Seller | null;
  /** Synthetic or demonstration record: marked on its page, never in the default build. */
  readonly isSample: boolean;
}

/** A mark or standard beside the stars, on one product. */
export interface ProductMark {
  /** Id of the mark. */
  readonly id: string;
  /** Vietnamese name of the mark. */
  readonly name: string;
  /** English name of the mark. */
  readonly nameEn: string;
  /** As printed, where it says more than the name; else null. */
  readonly asPrinted: string | null;
}

/** A photograph of a product. */
export interface Photo {
  /** Path of the file below the content folder. */
  readonly file: string;
  /** What is on it, in Vietnamese, for those who do not see it. */
  readonly alt: string;
  /** Who made it, or null. */
  readonly credit: string | null;
}

/** A price that a source or the producer printed. */
export interface Price {
  /** Amount in đồng. */
  readonly amount: Dong;
  /** What it buys ("chai 500 ml"). */
  readonly unit: string;
  /** Where it was read. */
  readonly source: Source;
}

/** A price from a volume on. */
export interface VolumePrice {
  /** From which volume, as the producer states it ("từ 100 chai"). */
  readonly from: string;
  /** Amount in đồng a unit. */
  readonly amount: Dong;
  /** What it buys ("chai 500 ml"). */
  readonly unit: string;
}

/** What buyers ask before they order, as the producer stated it on a day; null where it said nothing. */
export interface Trade {
  /** Pack size and packaging. */
  readonly packaging: string | null;
  /** How long it keeps. */
  readonly shelfLife: string | null;
  /** What can be delivered in a month. */
  readonly capacityPerMonth: string | null;
  /** Smallest order. */
  readonly minimumOrder: string | null;
  /** Time from order to delivery. */
  readonly leadTime: string | null;
  /** Whether VAT invoices are issued. */
  readonly invoice: boolean | null;
  /** Prices by volume, smallest volume first; never shown for drinks with alcohol. */
  readonly priceByVolume: readonly VolumePrice[];
  /** Day on which it was stated. */
  readonly statedOn: CalendarDate;
  /** Where it was read, or null. */
  readonly source: Source | null;
}

/** A product. */
export interface Product {
  /** Permanent id: the name of its file; also its slug. */
  readonly id: string;
  /** Name as printed. */
  readonly name: string;
  /** Other names under which it was recognised. */
  readonly aliases: readonly string[];
  /** Who makes it. */
  readonly producer: Producer;
  /** Province as printed. */
  readonly formerProvince: FormerProvince;
  /** Province today. */
  readonly province: Province;
  /** Former district as printed, or null. */
  readonly district: string | null;
  /** Commune as printed, or null. */
  readonly commune: string | null;
  /** Group. */
  readonly group: GroupKey;
  /** Number of the product set, or null where no source prints it. */
  readonly set: number | null;
  /** An alcoholic drink: shown behind an 18+ confirmation. */
  readonly isAlcohol: boolean;
  /** Recognitions, oldest first, at least one. */
  readonly certificates: readonly Recognition[];
  /** One or two sentences in Vietnamese, or null. */
  readonly summary: string | null;
  /** Ingredients as printed, or null. */
  readonly ingredients: string | null;
  /** How it is made, as printed, or null. */
  readonly process: string | null;
  /** What sets it apart, as printed, or null. */
  readonly specialty: string | null;
  /** Other marks and standards it carries. */
  readonly marks: readonly ProductMark[];
  /** Export markets as printed. */
  readonly exportMarkets: readonly string[];
  /** Price as printed by a source, or null. */
  readonly price: Price | null;
  /** Number below the barcode, padded to 14 digits, or null. */
  readonly gtin: Gtin14 | null;
  /** What buyers ask, or null where the producer stated nothing. */
  readonly trade: Trade | null;
  /** What can be ordered while ordering is on; none for drinks with alcohol. */
  readonly offers: readonly Offer[];
  /** Photographs. */
  readonly images: readonly Photo[];
  /** Further pages on the product. */
  readonly otherSources: readonly Source[];
  /** Synthetic or demonstration record: marked on its page, never in the default build. */
  readonly isSample: boolean;
}

/** Countries and territories for the choice of a buyer's country. */
import type { Lang } from '../../../i18n/lang.ts';

/** Assigned codes of ISO 3166-1 alpha-2, in rows by their first letter. */
const CODES = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ',
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR',
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP',
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW',
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW',
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ',
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
].flatMap((row) => row.split(' '));

/** Those that stand first: Viet Nam, and where much of its farm goods and food goes. */
const OFTEN = ['VN', 'CN', 'JP', 'KR', 'US', 'SG', 'TH', 'MY', 'AU', 'DE', 'FR', 'NL'];

/** A country with its name. */
interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Name in the language of the page. */
  readonly name: string;
}

/** Name of a country; what was given where it is none. The country of the register is called as the register calls it. */
export function countryName(code: string, lang: Lang): string {
  if (code === 'VN') return lang === 'vi' ? 'Việt Nam' : 'Viet Nam';
  return (CODES.includes(code) ? new Intl.DisplayNames(lang, { type: 'region' }).of(code) : undefined) ?? code;
}

/** Countries often chosen, and all others by name. */
export function countries(lang: Lang): { readonly often: readonly Country[]; readonly others: readonly Country[] } {
  const named = (code: string): Country => ({ code, name: countryName(code, lang) });
  const order = new Intl.Collator(lang);
  const others = CODES.filter((code) => !OFTEN.includes(code)).map(named);
  return { often: OFTEN.map(named), others: others.sort((a, b) => order.compare(a.name, b.name)) };
}

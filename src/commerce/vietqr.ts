/**
 * The text of a VietQR code: EMVCo's merchant-presented code with the fields of NAPAS ("QR Switching", version 1.5.2). Written here
 * because packages build what no bank reads (letters with marks, texts that are too long, amounts with a comma) without a word.
 */
import { fold } from '../domain/text.ts';

/** What a code asks for. */
export interface Transfer {
  /** Number of the bank (BIN): six digits. */
  readonly bin: string;
  /** Account (or card): 1 to 19 letters and digits. */
  readonly account: string;
  /** Whole đồng, 1 to 13 digits; null leaves it to whoever pays. */
  readonly amount: number | null;
  /** What the transfer says, 25 characters at most after diacritics and signs are taken off; null for none. */
  readonly memo: string | null;
  /** Name of the holder, ASCII, 25 characters at most; left out where absent, banks look it up. */
  readonly name?: string;
  /** To an account, which is usual, or to a card. */
  readonly service?: 'QRIBFTTA' | 'QRIBFTTC';
}

const NAPAS = 'A000000727';
const VND = '704';
const LONGEST_TEXT = 25;

/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF) over the UTF-8 bytes, four capital hexadecimal digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

/** A field: two digits of its id, two of its length, its value. */
function field(id: string, value: string): string {
  if (value.length > 99) throw new RangeError(`Field ${id} of a code: found ${value.length} characters, expected 99 or fewer`);
  return `${id}${String(value.length).padStart(2, '0')}${value}`;
}

/** A text as banks take it: capital letters without marks, digits, single blanks. */
function bankText(text: string): string {
  return fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** The memo in a bank's letters. It is never cut: a cut one would name no order, or another one. */
function memoField(memo: string): string {
  const text = bankText(memo);
  if (text.length < 1 || text.length > LONGEST_TEXT)
    throw new RangeError(`Memo of a code: found ${text.length} characters that a bank takes, expected 1 to ${LONGEST_TEXT}`);
  return field('62', field('08', text));
}

/** @throws {RangeError} for what no bank could read. */
function check({ bin, account, amount, name, service }: Transfer): void {
  const expected = (what: string, found: unknown, form: string): never => {
    throw new RangeError(`${what} of a code: found ${JSON.stringify(found)}, expected ${form}`);
  };
  if (!/^\d{6}$/.test(bin)) expected('Bank', bin, 'six digits');
  if (!/^[A-Za-z0-9]{1,19}$/.test(account)) expected('Account', account, '1 to 19 letters and digits');
  if (amount !== null && !(Number.isSafeInteger(amount) && amount > 0 && String(amount).length <= 13))
    expected('Amount', amount, 'a whole number of đồng, 1 to 13 digits');
  if (name !== undefined && !/^[\x20-\x7e]{1,25}$/.test(name)) expected('Name', name, 'ASCII, 1 to 25 characters');
  if (service !== undefined && !['QRIBFTTA', 'QRIBFTTC'].includes(service)) expected('Service', service, 'QRIBFTTA or QRIBFTTC');
}

/**
 * The text of the code.
 * @throws {RangeError} for what no bank could read, naming what was found and expected.
 */
export function vietQr(transfer: Transfer): string {
  check(transfer);
  const { bin, account, amount, memo, name, service = 'QRIBFTTA' } = transfer;
  const text = [
    field('00', '01'),
    // "12" is a code for one payment, "11" one that is used again and again.
    field('01', amount === null ? '11' : '12'),
    field('38', field('00', NAPAS) + field('01', field('00', bin) + field('01', account)) + field('02', service)),
    field('53', VND),
    amount === null ? '' : field('54', String(amount)),
    field('58', 'VN'),
    name === undefined ? '' : field('59', name),
    memo === null ? '' : memoField(memo),
    // The check covers its own id and length.
    '6304',
  ].join('');
  return text + crc16(text);
}

/** VNI for Windows (fonts named VNI-…): a vowel in one byte, its mark in a second one behind it. Written here as read in Latin-1. */

/** Marks and the letters that they make, in the order of {@link PLAIN}. */
const MARKS: Readonly<Record<string, string>> = {
  ø: 'àèòùỳ',
  ù: 'áéóúý',
  û: 'ảẻỏủỷ',
  õ: 'ãẽõũỹ',
  ï: 'ạẹọụỵ',
  â: 'âêô..',
  à: 'ầềồ..',
  á: 'ấếố..',
  å: 'ẩểổ..',
  ã: 'ẫễỗ..',
  ä: 'ậệộ..',
  ê: 'ă....',
  è: 'ằ....',
  é: 'ắ....',
  ú: 'ẳ....',
  ü: 'ẵ....',
  ë: 'ặ....',
};

/** Vowels that take a mark. */
const PLAIN = 'aeouy';

/** Ơ and ư have codes of their own and take the marks of tones. */
const HORNED: Readonly<Record<string, string>> = { ô: 'ờớởỡợ', ö: 'ừứửữự' };
const TONE_MARKS = 'øùûõï';

/** Letters of one byte. */
const SINGLE: Readonly<Record<string, string>> = { ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', ô: 'ơ', ö: 'ư', ñ: 'đ', î: 'ỵ' };

/** All spellings in small letters, two bytes and one. */
const SMALL: readonly (readonly [spelling: string, letter: string])[] = [
  ...Object.entries(MARKS).flatMap(([mark, letters]) => [...letters].map((letter, at) => [`${PLAIN[at] ?? ''}${mark}`, letter] as const)),
  ...Object.entries(HORNED).flatMap(([base, letters]) =>
    [...letters].map((letter, at) => [`${base}${TONE_MARKS[at] ?? ''}`, letter] as const),
  ),
  ...Object.entries(SINGLE),
].filter(([, letter]) => letter !== '.');

/** Spelling to letter: small, capital, and a capital with the small form of its mark. */
const LETTERS = new Map(
  SMALL.flatMap(([spelling, letter]) => {
    const capital = letter.toUpperCase();
    const mixed = `${spelling.charAt(0).toUpperCase()}${spelling.slice(1)}`;
    return [
      [spelling, letter],
      [spelling.toUpperCase(), capital],
      [mixed, capital],
    ] as const;
  }),
);

const CHARACTERS = new Set([...LETTERS.keys()].flatMap((spelling) => [...spelling]).filter((character) => character > '\u007f'));

/** Whether a character can be part of VNI text that was read as Latin-1. */
export function isVniCharacter(character: string): boolean {
  return CHARACTERS.has(character);
}

/** Every spelling, those of two bytes first. */
const ANY = new RegExp([...LETTERS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The text that stands behind VNI read as Latin-1. */
export function fromVni(text: string): string {
  return text.replace(ANY, (spelling) => LETTERS.get(spelling) ?? spelling);
}

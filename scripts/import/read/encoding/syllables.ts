/** Whether a text reads as Vietnamese: the measure by which a decoding is chosen. */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ').sort((a, b) => b.length - a.length);

/** All rimes of Vietnamese syllables, without their tone. */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh ' +
    'oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ' +
    'ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên ' +
    'uyêt uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt'
  ).split(' '),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word is a Vietnamese syllable as far as its spelling goes: onset, rime, at most one tone. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  if ((letters.match(TONES)?.length ?? 0) > 1) return false;
  const bare = letters.replace(TONES, '').normalize('NFC');
  return RIMES.has(bare) || ONSETS.some((onset) => bare.startsWith(onset) && RIMES.has(bare.slice(onset.length)));
}

/** Letters outside of ASCII, and what stands for them in a wrong decoding. */
const FOREIGN = /[^\p{ASCII}\u2010-\u2027\u2030-\u205e]/u;
/** Signs at the ends of a word that belong to no letter. */
const AT_ENDS = /^[\p{P}\p{S}\d]+|[\p{P}\p{S}\d]+$/gu;

/** What a text holds of words with letters beyond ASCII. */
export interface Reading {
  /** Words with such letters. */
  readonly words: number;
  /** Those of them that are Vietnamese syllables. */
  readonly syllables: number;
}

/** Counts the words of a text that have letters beyond ASCII, and which of them are Vietnamese. */
export function readingOf(text: string): Reading {
  let [words, syllables] = [0, 0];
  for (const run of text.normalize('NFC').split(/[\s/,;:()|\-"“”.]+/u)) {
    if (!FOREIGN.test(run)) continue;
    words++;
    if (isSyllable(run.replace(/^[^\p{L}\p{M}]+$/u, '')) || isSyllable(run.replace(AT_ENDS, ''))) syllables++;
  }
  return { words, syllables };
}

/** Share of the words beyond ASCII that are Vietnamese, 0 to 1; 0 where there are none. */
export function vietnameseShare(text: string): number {
  const { words, syllables } = readingOf(text);
  return words === 0 ? 0 : syllables / words;
}

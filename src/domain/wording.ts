/**
 * What a text on a product must not promise: cures (food is no medicine), superlatives without proof, stars that nobody gave.
 * Finds words, judges nobody: a person reads what is found. Names as printed are names and are not read here.
 */

/** Kinds of promise. */
export type Wording = 'cure' | 'superlative';

/** A promise in a text. */
export interface WordingClaim {
  /** Its kind. */
  readonly kind: Wording;
  /** The words as printed. */
  readonly words: string;
  /** Position of the first of them in the NFC text, from 0. */
  readonly at: number;
}

/** Words that speak of curing, and superlatives: all of them, also where the sentence around them is harmless. */
const SPOKEN: Readonly<Record<Wording, RegExp>> = {
  cure: /(?<![\p{L}])(?:chữa|điều trị|trị bệnh|đặc trị|ngừa bệnh|phòng bệnh|chống ung thư|thần dược|dứt điểm)(?![\p{L}])/giu,
  superlative:
    /(?<![\p{L}])(?:(?<!thống )nhất|số một|(?<!dòng )số 1|hàng đầu|tuyệt đối|đầu tiên (?:cả nước|Việt Nam|thế giới))(?![\p{L}])/giu,
};

/** Promises to act on a named complaint ("trị ho", "hạ huyết áp"), which the words above do not hold. */
const COMPLAINTS =
  /(?<![\p{L}])(?:trị|giảm|chống|ngừa|hạ|đẩy lùi|ngăn ngừa|phòng ngừa)\s(?:ho|viêm|cảm cúm|đau|mụn|mất ngủ|tiểu đường|đường huyết|mỡ máu|huyết áp|xương khớp|ung thư|đột quỵ|dạ dày)(?![\p{L}])/giu;

/** What makes a found word harmless: every pattern that is given must match. */
interface Exception {
  /** The word itself. */
  readonly words: RegExp;
  /** The text before it. */
  readonly before?: RegExp;
  /** The text behind it. */
  readonly after?: RegExp;
  /** The whole text. */
  readonly whole?: RegExp;
}

const HARMLESS: Readonly<Record<Wording, readonly Exception[]>> = {
  cure: [
    { words: /^chữa$/iu, before: /(?<![\p{L}])sửa\s$/iu },
    { words: /^chữa$/iu, after: /^\s(?:cháy|thẹn)(?![\p{L}])/iu },
    // The notice that decrees ask for: "không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh".
    { words: /./u, before: /thay thế thuốc\s(?:điều trị,?\s)?$/iu },
    // How plants and animals are kept, not what the product does for people.
    {
      words: /bệnh|điều trị/iu,
      after: /^\s(?:cho\s|trên\s)?(?:các\s)?(?:cây|lúa|chè|rau|tôm|cá|gà|vịt|lợn|heo|bò|trâu|dê|ong|vật nuôi|đàn|thủy sản)(?![\p{L}])/iu,
    },
  ],
  superlative: [
    { words: /^nhất$/iu, before: /(?<![\p{L}])(?:thống|hợp|đồng|ít|thứ|đệ|giải|hạng|lần|đợt|kỳ)\s$/iu },
    { words: /^nhất$/iu, after: /^\s(?:là|định|quán|trí|thiết|thể|thời|loạt)(?![\p{L}])/iu },
    // A capital inside a sentence: part of a name ("Thống Nhất", "Đệ Nhất").
    { words: /^Nhất$/u, before: /[^.!?:;\s]\s$/u },
    // How many products one round or year recognised is a fact with a day, not praise: "sản phẩm 4 sao duy nhất của đợt 1/2022".
    {
      words: /^nhất$/iu,
      before: /(?<![\p{L}])duy\s$/iu,
      after: /(?<![\p{L}\p{N}])(?:đợt|kỳ|năm 20\d\d|tính đến|số liệu)(?![\p{L}])/iu,
      whole: /(?<![\p{L}])(?:sao|OCOP|công nhận)(?![\p{L}])/iu,
    },
    {
      words: /^số (?:một|1)$/iu,
      before: /(?<![\p{L}])(?:dòng|đường|khu|khu phố|tổ|đội|thôn|ấp|xóm|đợt|lô|cơ sở|xưởng|nhà máy|cửa hàng|HTX|hợp tác xã)\s$/iu,
    },
    { words: /^hàng đầu$/iu, after: /^\stiên(?![\p{L}])/iu },
  ],
};

/** Whether a text has a word that speaks of curing, or a superlative, whatever stands around it. */
export function speaksOf(kind: Wording, text: string): boolean {
  return text.normalize('NFC').search(SPOKEN[kind]) !== -1;
}

function isHarmless({ kind, words, at }: WordingClaim, text: string): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
  return HARMLESS[kind].some(
    (exception) =>
      exception.words.test(words) &&
      (exception.before?.test(before) ?? true) &&
      (exception.after?.test(after) ?? true) &&
      (exception.whole?.test(text) ?? true),
  );
}

/** The promises of a text, in the order in which they stand; words that are harmless where they stand are left out. */
export function claimsIn(text: string): WordingClaim[] {
  const nfc = text.normalize('NFC');
  const found = (kind: Wording, pattern: RegExp): WordingClaim[] =>
    [...nfc.matchAll(pattern)].map((match) => ({ kind, words: match[0], at: match.index }));
  const all = [...found('cure', SPOKEN.cure), ...found('cure', COMPLAINTS), ...found('superlative', SPOKEN.superlative)]
    .filter((claim) => !isHarmless(claim, nfc))
    .sort((a, b) => a.at - b.at);
  // "điều trị viêm" is one promise, not "điều trị" and "trị viêm".
  return all.filter(({ at }, index) => all.slice(0, index).every((before) => before.at + before.words.length <= at));
}

/** The certified ratings that a text names in digits ("4 sao"), each once, in its order. */
export function starsNamed(text: string): number[] {
  return [...new Set([...text.matchAll(/(?<!\d)([345]) sao/g)].map((match) => Number(match[1])))];
}

/** Words that tell a hope, a score or a proposal from a recognition; they stand before the five stars or behind them. */
const HOPED =
  /(?<![\p{L}])(?:tiềm năng|đề nghị|đề xuất|(?<!quá |chương |quy |công |hành |lộ )trình|xét|chấm|hướng tới|hướng đến|phấn đấu|mục tiêu|hồ sơ|chưa)(?![\p{L}])/iu;

/**
 * Whether a text says that a product has five stars, as told from hoping for them: "đạt 5 sao" does, "tiềm năng 5 sao" and
 * "tỉnh chấm 93 điểm (mức 5 sao) và trình Trung ương" do not.
 */
export function claimsFiveStars(text: string): boolean {
  const clauses = text.normalize('NFC').split(/[.;!?](?:\s|$)/u);
  return clauses.some((clause) => /(?<![\d\p{L}])(?:5|năm) sao(?![\p{L}])/iu.test(clause) && !HOPED.test(clause));
}

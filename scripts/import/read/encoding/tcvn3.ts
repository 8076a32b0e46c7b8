/**
 * TCVN3 ("ABC", fonts named .Vn…): one byte a letter, TCVN 5712:1993. Capitals with a tone have no code of their own: they are
 * the small letters in a font of capitals (.VnTimeH), so that "TØNH" stands for "TỈNH".
 */

/** Letters from byte 0xA1 on; a dot where no letter of text stands. */
const LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

/** Byte of the first letter. */
const FIRST = 0xa1;

/** Character in Latin-1, as which such a file is read, to letter. */
const BY_CHARACTER = new Map([...LETTERS].flatMap((letter, at) => (letter === '.' ? [] : [[String.fromCharCode(FIRST + at), letter]])));

/** A text of capitals only, whose letters with a tone came out small. */
function withCapitals(text: string): string {
  const isOfCapitals = /[A-Z]{2}|[A-Z][\u00a1-\u1eff]+[A-Z]/.test(text) && !/[a-z]/.test(text);
  return isOfCapitals ? text.toUpperCase() : text;
}

/** Whether a character can be a letter of TCVN3 that was read as Latin-1. */
export function isTcvn3Letter(character: string): boolean {
  return BY_CHARACTER.has(character);
}

/** The text that stands behind TCVN3 read as Latin-1. */
export function fromTcvn3(text: string): string {
  return text.replace(/[^\n;|\t]+/g, (line) =>
    withCapitals(line.replace(/[\u00a1-\u00fe]/g, (letter) => BY_CHARACTER.get(letter) ?? letter)),
  );
}

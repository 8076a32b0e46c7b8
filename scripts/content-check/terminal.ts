/** Text for a terminal of any width. What content says is shown, never obeyed. */

/** A text without what would move the cursor, colour the screen or turn the direction of writing. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Columns that a text takes; a letter with its marks is one. */
function widthOf(text: string): number {
  return [...letters.segment(text)].length;
}

function cut(text: string, width: number): string {
  const all = [...letters.segment(text)].map(({ segment }) => segment);
  return all.length <= width ? text : `${all.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** Lines of at most `width` columns, broken at spaces; a longer word stands on a line of its own, whole, so that it can be copied. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(indent) + widthOf(longer) <= width) line = longer;
    else {
      lines.push(indent + line);
      line = word;
    }
  }
  return [...lines, indent + line];
}

/** A column of a table. */
export interface TableColumn {
  /** Its header. */
  readonly header: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  /** Whether it may be cut where the terminal is narrow; others keep their width. */
  readonly isFlexible?: boolean;
}

/** Widths that fit: flexible columns share what the others leave, none below eight columns. */
function fitted(natural: readonly number[], columns: readonly TableColumn[], width: number): number[] {
  const gaps = 2 * columns.length;
  const fixed = natural.reduce((sum, own, at) => sum + (columns[at]?.isFlexible === true ? 0 : own), gaps);
  const flexible = natural.filter((_, at) => columns[at]?.isFlexible === true).reduce((sum, own) => sum + own, 0);
  const room = Math.max(0, width - fixed);
  return natural.map((own, at) =>
    columns[at]?.isFlexible === true && flexible > room ? Math.max(8, Math.floor((own * room) / flexible)) : own,
  );
}

/** A table as lines, each indented by two. */
export function tableLines(columns: readonly TableColumn[], rows: readonly (readonly string[])[], width: number): string[] {
  const texts = [columns.map(({ header }) => header), ...rows].map((row) => row.map(plain));
  const natural = columns.map((_, at) => texts.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '')), 0));
  const widths = fitted(natural, columns, width);
  return texts.map((row) =>
    columns
      .map(({ isNumber }, at) => {
        const text = cut(row[at] ?? '', widths[at] ?? 0);
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)));
        return `  ${isNumber === true ? space + text : text + space}`;
      })
      .join('')
      .trimEnd(),
  );
}

/** Remarks ("Ghi chú", "Tình trạng"): whether they say that a recognition was withdrawn. */
import { fold } from '../../../../src/domain/text.ts';
import type { Read } from '../complaint.ts';
import type { RowRevocation } from '../../row.ts';
import { decisionsIn } from './decision.ts';

/** Words before "thu hồi" that say that it has not happened, or not yet. */
const NOT_DONE = /(?:khong|chua|de nghi|de xuat|xem xet|du kien|se|kien nghi|tranh|truoc khi|neu)(?:\s+\S+){0,4}\s*$/;
/** What else is called back: not the recognition. */
const OTHER_MATTER = /^\s*(?:von|no|dat|san pham loi|bao bi|hang)\b/;

/** The withdrawal that a remark speaks of, or null. "Không thu hồi", "đề nghị thu hồi" are none. */
export function revocationIn(text: string): Read<RowRevocation | null> {
  const folded = fold(text).replace(/\s+/g, ' ');
  const happened = [...folded.matchAll(/\bthu hoi\b/g)].find((match) => {
    const clause =
      folded
        .slice(0, match.index)
        .split(/[.;:,()]/)
        .at(-1) ?? '';
    return !NOT_DONE.test(clause) && !OTHER_MATTER.test(folded.slice(match.index + match[0].length));
  });
  if (happened === undefined) return { value: null };
  // The day and the number stand with the withdrawal, mostly behind it; what stands before it belongs to something else.
  const at = fold(text).search(/thu\s+hoi/);
  const behind = fold(text).length === text.length ? text.slice(Math.max(0, at)) : text;
  const decisions = decisionsIn(behind);
  if ('fault' in decisions) return decisions;
  const [decision] = decisions.value;
  return { value: { date: decision?.date ?? null, decisionNumber: decision?.number ?? null } };
}

/** Whether a remark says nothing but that: what it says then stands in the withdrawal, and need not be kept as printed too. */
export function isOnlyRevocation(text: string): boolean {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  return /^thu hoi(?: theo (?:qd|quyet dinh)(?: so)? [^\s,;]+)?(?: ngay \d{1,2}\/\d{1,2}\/\d{4})?\.?$/.test(folded);
}

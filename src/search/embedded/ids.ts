/** Ids written in short beside the name from which most of them were made. */
import { slug } from '../../domain/text.ts';

/** Code of an id: '' where it is the slug of the name, else what differs. Ids hold neither ":" nor "<" nor "=". */
export function idCode(id: string, name: string): string {
  const base = slug(name);
  if (id === base) return '';
  let head = 0;
  while (head < id.length && id[head] === base[head]) head++;
  let tail = 0;
  while (tail < id.length && id.at(-1 - tail) === base.at(-1 - tail) && tail < base.length) tail++;
  const byHead = `${head === base.length ? '' : head}:${id.slice(head)}`;
  const byTail = `${id.slice(0, id.length - tail)}<${tail}`;
  const best = tail > 0 && byTail.length < byHead.length ? byTail : byHead;
  return head === 0 && tail === 0 ? `=${id}` : best;
}

/** The id of a code; any text gives some id. */
export function idOf(code: string, name: string): string {
  if (code.startsWith('=')) return code.slice(1);
  const base = slug(name);
  if (code === '') return base;
  const [head = '', rest] = code.split(':');
  if (rest !== undefined) return base.slice(0, head === '' ? base.length : Number(head)) + rest;
  const [start = '', tail = '0'] = code.split('<');
  return start + base.slice(base.length - Number(tail));
}

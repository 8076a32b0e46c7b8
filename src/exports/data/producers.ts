/** Table of producers. Telephones and mail addresses stay on their pages: a consent to be called is none to stand in bulk lists. */
import type { Producer } from '../../domain/product.ts';
import { PRODUCER_KINDS } from '../../domain/product.ts';
import { producerPath } from '../../i18n/routes.ts';
import { ID, placeColumns } from './place-columns.ts';
import { column, pageColumn, sampleColumn, table, type Column, type DataTable } from './table.ts';

/** A producer with the number of its products. */
interface Row extends Producer {
  readonly products: number;
}

const COLUMNS: readonly Column<Row>[] = [
  column('id', 'string', { vi: 'Mã cố định của chủ thể', en: 'Permanent id of the producer' }, ({ id }) => id, {
    required: true,
    unique: true,
    pattern: ID,
  }),
  column('name', 'string', { vi: 'Tên như nguồn in', en: 'Name as printed' }, ({ name }) => name, { required: true }),
  column('aliases', 'array', { vi: 'Cách viết khác', en: 'Other spellings' }, ({ aliases }) => aliases),
  column('kind', 'string', { vi: 'Loại hình', en: 'Kind' }, ({ kind }) => kind, { required: true, enum: PRODUCER_KINDS }),
  ...placeColumns<Row>(),
  column('website', 'string', { vi: 'Trang riêng', en: 'Own site' }, ({ contact }) => contact.website, { address: true }),
  column('productCount', 'integer', { vi: 'Số sản phẩm trong sổ', en: 'Products in the register' }, ({ products }) => products, {
    required: true,
    minimum: 1,
  }),
  pageColumn({ vi: 'Trang của chủ thể trên sổ này', en: 'Page of the producer on this site' }, producerPath),
  sampleColumn,
];

/** One row a producer, by name. `countOf` says how many products one has. */
export function producersTable(producers: readonly Producer[], countOf: (producerId: string) => number): DataTable {
  return table(
    'producers',
    { vi: 'Mỗi dòng một chủ thể có sản phẩm trong sổ.', en: 'One row a producer with products in the register.' },
    ['id'],
    COLUMNS,
    producers.map((producer) => ({ ...producer, products: countOf(producer.id) })),
  );
}

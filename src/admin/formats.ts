/** Formats of the kinds of record, as the editor's script registers them and its configuration names them. */
export const FORMATS = {
  product: 'so-sao-product',
  producer: 'so-sao-producer',
  fair: 'so-sao-fair',
  promotion: 'so-sao-promotion',
} as const;

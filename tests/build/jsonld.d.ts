/** The part of jsonld that the tests use; the package has no types of its own. */
declare module 'jsonld' {
  /** Settings of both. */
  interface Options {
    /** Refuses what would be dropped, such as a term without a meaning. */
    readonly safe?: boolean;
    /** Fetches a context that the document only names. */
    readonly documentLoader?: (url: string) => Promise<never>;
  }
  const jsonld: {
    /** The document with every term as its full address. */
    readonly expand: (document: unknown, options?: Options) => Promise<unknown[]>;
    /** Every node of the document in one list. */
    readonly flatten: (document: unknown, options?: Options) => Promise<unknown[]>;
  };
  export default jsonld;
}

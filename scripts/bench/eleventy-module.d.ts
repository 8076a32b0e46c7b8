/** The part of Eleventy that the bench uses; the package has no types. */
declare module '@11ty/eleventy' {
  /** Renders a folder of templates. */
  export default class Eleventy {
    constructor(input: string, output: string, options: object);
    /** Writes every page. */
    write(): Promise<unknown>;
  }
}

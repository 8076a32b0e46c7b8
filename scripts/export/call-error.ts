/** A command that was called wrongly: its main prints the message and ends with exit code 2. */
export class CallError extends Error {
  override name = 'CallError';
  /**
   * @param vi what is wrong and what to do, in Vietnamese.
   * @param en the same in English.
   */
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
  }
}

/** What a command of the operators says. */

/** The answer: lines for people, an object for programs, and whether everything is as it should be. */
export interface Answer {
  /** For people. */
  readonly lines: readonly string[];
  /** For --json. */
  readonly json: unknown;
  /** False where something differs or was not done: exit code 1. */
  readonly isGood: boolean;
}

/** An answer in which nothing is wrong. */
export function good(lines: readonly string[], json: unknown): Answer {
  return { lines, json, isGood: true };
}

/** A text in both languages, of which one is shown. */
export interface Both {
  readonly vi: string;
  readonly en: string;
}

/** Something that cannot be done as it was asked: exit code 1, or 2 where the command was called wrongly. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** What is wrong and what to do. */
  readonly said: Both;
  /** Whether the call itself was wrong. */
  readonly isWrongCall: boolean;
  /** @param said what is wrong and what to do, in both languages. */
  constructor(said: Both, isWrongCall = false) {
    super(`${said.vi}\n${said.en}`);
    this.said = said;
    this.isWrongCall = isWrongCall;
  }
}

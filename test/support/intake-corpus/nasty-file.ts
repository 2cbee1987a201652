/** One file of the corpus, small enough to be checked in. */
export interface NastyFile {
  readonly name: string;
  /** What is nasty about it and what a clerk would expect, in one or two sentences. */
  readonly story: string;
  readonly content: string | Buffer;
}

/** A host in the two forms that classifying needs. */
export interface Host {
  /** Lower-case ASCII: what tables are keyed by. */
  readonly ascii: string;
  /** Decoded: what a person sees, and therefore what can deceive. */
  readonly unicode: string;
}

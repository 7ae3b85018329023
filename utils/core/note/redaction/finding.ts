/** Kinds of personal data that are recognised. */
export type FindingKind = 'code' | 'resident-id' | 'card' | 'mobile' | 'phone' | 'iban' | 'company-code' | 'email';

/** Something recognised in a normal text (see core/text): offsets into it, ends exclusive. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** Offsets from `from` of the characters that are masked; absent for what is only labelled. */
  readonly masked?: { readonly from: number; readonly to: number };
}

/** One kind of personal data and how it is recognised in a normal text. */
export interface Detector {
  readonly kind: FindingKind;
  readonly detect: (normal: string) => readonly Match[];
}

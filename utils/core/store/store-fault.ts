/** Why a store could not be read or written. */
export type StoreFault =
  | { readonly kind: 'full' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed' };

import type { Repository } from '../../../utils/core/update/cycle/repository.ts';

/** A publisher's short name: nobody's claim about themselves, but the beginning of what their root file hashes to. */
export const publisherName = ({ id }: Pick<Repository, 'id'>): string => id.slice(0, 8);

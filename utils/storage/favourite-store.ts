import type { FavouriteStore } from '../core/usage/usage-store.ts';
import type { CuecardDatabase } from './database.ts';
import { liveFrom } from './live-from.ts';

/** Favourites in the database. */
export function createFavouriteStore(db: CuecardDatabase): FavouriteStore {
  return {
    favourites: liveFrom(async () => (await db.favourites.orderBy('addedAt').toArray()).map(({ key }) => key)),
    set: async (key, isFavourite, at) => {
      if (isFavourite) await db.favourites.put({ key, addedAt: at });
      else await db.favourites.delete(key);
    },
  };
}

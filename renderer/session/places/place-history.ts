/** A place in an article: a sentence, or the start of a part where `path` is null. */
export type Place = { part: number; path: string | null }

/** The places that jumps began at, and those that going back left; the nearest last. */
export type PlaceHistory = { back: readonly Place[]; forward: readonly Place[] }

export type Step = { history: PlaceHistory; place: Place }

export const NO_PLACES: PlaceHistory = { back: [], forward: [] }

/** Oldest places beyond it are forgotten. */
const MAX_PLACES = 100

const isSame = (one: Place | undefined, other: Place): boolean =>
  one !== undefined && one.part === other.part && one.path === other.path

function pushed(places: readonly Place[], place: Place): readonly Place[] {
  return isSame(places.at(-1), place) ? places : [...places, place].slice(-MAX_PLACES)
}

/** Returns the history after a jump: what lay ahead is gone, as in a browser. */
export function afterJump({ back }: PlaceHistory, from: Place): PlaceHistory {
  return { back: pushed(back, from), forward: [] }
}

/** Returns where going back leads from `here`, and the history then; null at the beginning. */
export function stepBack({ back, forward }: PlaceHistory, here: Place): Step | null {
  const place = back.at(-1)
  return place
    ? { place, history: { back: back.slice(0, -1), forward: pushed(forward, here) } }
    : null
}

/** The same for going forward. */
export function stepForward({ back, forward }: PlaceHistory, here: Place): Step | null {
  const place = forward.at(-1)
  return place
    ? { place, history: { back: pushed(back, here), forward: forward.slice(0, -1) } }
    : null
}

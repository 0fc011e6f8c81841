/** Articles whose states are asked for at once: counting those of new or changed ones takes a while each. */
export const MAX_STATES = 12

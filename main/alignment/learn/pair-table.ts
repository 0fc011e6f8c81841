/** Assigns consecutive ids to pairs of integers, from 0, in order of first use. */
export type PairTable = {
  /** Returns the pair's id, assigning one if it is new. */
  readonly number: (first: number, second: number) => number
  readonly size: () => number
  readonly firsts: () => Int32Array
  readonly seconds: () => Int32Array
}

/** Open-addressing hash table in typed arrays; a `Map` of millions of pairs takes several times the time and memory. */
export function makePairTable(): PairTable {
  let capacity = 1 << 12
  let slots = new Int32Array(capacity).fill(-1)
  let firsts = new Int32Array(capacity >> 1)
  let seconds = new Int32Array(capacity >> 1)
  let size = 0

  const slotOf = (first: number, second: number): number => {
    let slot = hash(first, second) & (capacity - 1)
    for (;;) {
      const held = slots[slot] ?? -1
      if (held < 0 || (firsts[held] === first && seconds[held] === second)) return slot
      slot = (slot + 1) & (capacity - 1)
    }
  }
  const grow = () => {
    capacity *= 2
    slots = new Int32Array(capacity).fill(-1)
    firsts = resized(firsts, capacity >> 1)
    seconds = resized(seconds, capacity >> 1)
    for (let held = 0; held < size; held += 1)
      slots[slotOf(firsts[held] ?? 0, seconds[held] ?? 0)] = held
  }
  return {
    number: (first, second) => {
      if (size >= capacity >> 1) grow()
      const slot = slotOf(first, second)
      const held = slots[slot] ?? -1
      if (held >= 0) return held
      slots[slot] = size
      firsts[size] = first
      seconds[size] = second
      size += 1
      return size - 1
    },
    size: () => size,
    firsts: () => firsts.slice(0, size),
    seconds: () => seconds.slice(0, size),
  }
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

function resized(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(array)
  return larger
}

/** A turn of the wheel: its longer direction in CSS pixels, positive forwards, and the time in milliseconds. */
export type WheelStep = { delta: number; time: number }

/** How much of a gesture turns a page, in CSS pixels; a notch of a mouse wheel is about a hundred. */
const TURN_PX = 40
/** A pause after which a gesture is over, in milliseconds. */
const PAUSE_MS = 160
/** The least time between two pages of a gesture, in milliseconds. */
const MIN_INTERVAL_MS = 220
/** A wheel that goes on turning keeps at least this share of its speed; the inertia of a touchpad loses it. */
const MIN_STEADY_SHARE = 0.9

/**
 * Returns a function that makes pages of the steps of a wheel: 1, -1, or 0 for none. A flick of a touchpad, with its
 * inertia, is one page; each notch of a mouse wheel is one.
 */
export function wheelTurns(): (step: WheelStep) => 1 | 0 | -1 {
  let [sum, peak, last, turned] = [0, 0, -Infinity, -Infinity]
  return ({ delta, time }) => {
    if (delta === 0) return 0
    const isNew = time - last > PAUSE_MS || Math.sign(delta) !== Math.sign(sum || delta)
    if (isNew) [sum, peak, turned] = [0, 0, -Infinity]
    last = time
    sum += delta
    const isSteady = Math.abs(delta) >= Math.max(TURN_PX, peak * MIN_STEADY_SHARE)
    peak = Math.max(peak, Math.abs(delta))
    const isFirst = turned === -Infinity
    if (isFirst ? Math.abs(sum) < TURN_PX : !isSteady || time - turned < MIN_INTERVAL_MS) return 0
    turned = time
    return delta > 0 ? 1 : -1
  }
}

/**
 * How long after a command of the native menu the page may copy, in milliseconds, once: as long as Chromium lets it after a
 * gesture in the page.
 */
const ALLOWED_MS = 5000

export type MenuCopy = {
  /** Call when the user chooses a command that copies. */
  allow(): void
  /** Copies if that is allowed now, and resolves to whether it did. Rejects if the system refuses. */
  copy(text: string): Promise<boolean>
}

/**
 * Copies for the page after a command of the native menu: choosing one is no gesture in the page, so that Chromium refuses the
 * page's own copying. Without such a command the page still cannot copy by itself.
 * @param now the time in milliseconds, of a clock that never goes back.
 */
export function createMenuCopy(
  write: (text: string) => Promise<void>,
  now: () => number,
): MenuCopy {
  let allowedUntil = Number.NEGATIVE_INFINITY
  return {
    allow() {
      allowedUntil = now() + ALLOWED_MS
    },
    async copy(text) {
      const isAllowed = now() <= allowedUntil
      allowedUntil = Number.NEGATIVE_INFINITY
      if (isAllowed) await write(text)
      return isAllowed
    },
  }
}

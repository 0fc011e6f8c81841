import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { errorCode } from '../disk/error-code.ts'

/** The process that made a file: a hash of its machine, and its id there. */
export type Owner = { host: string; pid: number }

/** Whether a process of this machine is running. */
export type IsAlive = (pid: number) => boolean

/** This process. In containers, the process-id namespace counts as a part of the machine. */
export function thisProcess(): Owner {
  const host = createHash('sha256').update(`${hostname()} ${pidNamespace()}`).digest('hex')
  return { host: host.slice(0, 8), pid: process.pid }
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs for another user.
    return errorCode(error) !== 'ESRCH'
  }
}

/**
 * Whether what a process made is left over: the process has ended, or nothing is known of it, as on another machine,
 * and the file is older than `maxAge` milliseconds.
 */
export function isLeftOver(owner: Owner, age: number, maxAge: number, isAlive: IsAlive): boolean {
  if (owner.host === thisProcess().host && !isAlive(owner.pid)) return true
  return age > maxAge
}

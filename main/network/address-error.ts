/** Why a page could not be downloaded; the interface has a message for each. */
export type AddressProblem =
  | 'address' // not an http or https address
  | 'private-address' // loopback or local network
  | 'unreachable' // no connection, unknown host, invalid certificate
  | 'refused' // any response but a page
  | 'too-slow'
  | 'too-large'

export class AddressError extends Error {
  readonly problem: AddressProblem

  constructor(problem: AddressProblem, detail: string) {
    super(`${problem}: ${detail}`)
    this.name = 'AddressError'
    this.problem = problem
  }
}

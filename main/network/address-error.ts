/** Why a page was not fetched; the interface has a message for each. */
export type AddressProblem =
  | 'address' // not an http or https address
  | 'private-address' // of this machine, or of the network that it is in
  | 'unreachable' // no connection, no such host, not to be trusted
  | 'refused' // the other side answered with something else than a page
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

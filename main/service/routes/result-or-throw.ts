type Failures<Problem> = {
  /** Id of the requested article. */
  id: string
  NOT_FOUND: (options: { data: { id: string } }) => Error
  /** The procedure's error for a problem. */
  failed: (options: { data: { problem: Problem } }) => Error
}

/** Result type of a successful use case. */
type Success<Result> = Exclude<Result, null | { problem: unknown }>
type ProblemOf<Result> = Extract<Result, { problem: unknown }>['problem']

/**
 * Returns a use case's result; throws the contract's NOT_FOUND for null and `failed` for `{ problem }`. Only the
 * errors that can occur must be given.
 */
export function resultOrThrow<Result extends object | null>(
  result: Result,
  failures: (null extends Result ? Pick<Failures<never>, 'id' | 'NOT_FOUND'> : object) &
    ([ProblemOf<Result>] extends [never] ? object : Pick<Failures<ProblemOf<Result>>, 'failed'>),
): Success<Result>
export function resultOrThrow(
  result: object | null,
  { id = '', NOT_FOUND, failed }: Partial<Failures<unknown>>,
): object {
  if (result === null) throw NOT_FOUND?.({ data: { id } }) ?? new Error('Unexpected null')
  if ('problem' in result)
    throw failed?.({ data: { problem: result.problem } }) ?? new Error('Unexpected problem')
  return result
}

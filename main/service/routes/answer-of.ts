type Failures<Problem> = {
  /** Of the article that was asked for. */
  id: string
  NOT_FOUND: (options: { data: { id: string } }) => Error
  /** The procedure's error for a problem. */
  failed: (options: { data: { problem: Problem } }) => Error
}

/** What a use case gives when it succeeds. */
type Success<Result> = Exclude<Result, null | { problem: unknown }>
type ProblemOf<Result> = Extract<Result, { problem: unknown }>['problem']

/**
 * A use case's result as its procedure answers: null is the contract's NOT_FOUND, `{ problem }` the error given as `failed`.
 * Only those that can happen are to be given.
 */
export function answerOf<Result extends object | null>(
  result: Result,
  failures: (null extends Result ? Pick<Failures<never>, 'id' | 'NOT_FOUND'> : object) &
    ([ProblemOf<Result>] extends [never] ? object : Pick<Failures<ProblemOf<Result>>, 'failed'>),
): Success<Result>
export function answerOf(
  result: object | null,
  { id = '', NOT_FOUND, failed }: Partial<Failures<unknown>>,
): object {
  if (result === null)
    throw NOT_FOUND?.({ data: { id } }) ?? new Error('An absence that no one foresaw')
  if ('problem' in result)
    throw (
      failed?.({ data: { problem: result.problem } }) ?? new Error('A problem that no one foresaw')
    )
  return result
}
